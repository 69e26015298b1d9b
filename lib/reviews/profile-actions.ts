"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { addAffiliation, removeAffiliation } from "./mutations/affiliations";
import { saveReviewerProfile } from "./mutations/save-reviewer-profile";
import { affiliationRef, newAffiliation, reviewerProfileSave } from "./profile-schema";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/review", "layout");
  return value;
};

export const saveReviewerProfileAction = userAction(reviewerProfileSave, async (actor, input) =>
  changed(await saveReviewerProfile(actor, input)),
);
export const addAffiliationAction = userAction(newAffiliation, async (actor, input) =>
  changed(await addAffiliation(actor, input)),
);
export const removeAffiliationAction = userAction(affiliationRef, async (actor, input) =>
  changed(await removeAffiliation(actor, input)),
);
