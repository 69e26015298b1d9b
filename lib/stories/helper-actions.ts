"use server";

import { revalidatePath } from "next/cache";
import { helperForm, keepHelperSession } from "@/lib/auth/helper-session";
import { userAction } from "@/lib/auth/user-action";
import { visitorForm } from "@/lib/auth/visitor-form";
import { paths } from "@/lib/paths";
import { confirmForm } from "@/lib/people/joining-schema";
import {
  confirmationForm,
  helperAnswer,
  helperRef,
  newHelper,
  noteForm,
  unconfirmForm,
} from "./helper-schema";
import { confirmFinding, noteAsHelper, openHelperLink, unconfirmFinding } from "./mutations/help";
import { answerHelper, inviteHelper, resendHelper, revokeHelper } from "./mutations/invite-helper";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/desk", "layout");
  return value;
};

export const inviteHelperAction = userAction(newHelper, async (actor, input) =>
  changed(await inviteHelper(actor, input)),
);
export const resendHelperAction = userAction(helperRef, async (actor, input) =>
  changed(await resendHelper(actor, input)),
);
export const revokeHelperAction = userAction(helperRef, async (actor, input) =>
  changed(await revokeHelper(actor, input)),
);
export const answerHelperAction = userAction(helperAnswer, async (actor, input) =>
  changed(await answerHelper(actor, input)),
);

export const openHelperLinkAction = visitorForm(confirmForm, async (input) => {
  const opened = await openHelperLink(input);
  await keepHelperSession(opened);
  return paths.helperRoom(input.locale, opened.id);
});

export const confirmFindingAction = helperForm(confirmationForm, confirmFinding);
export const unconfirmFindingAction = helperForm(unconfirmForm, unconfirmFinding);
export const noteAsHelperAction = helperForm(noteForm, noteAsHelper);
