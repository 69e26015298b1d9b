"use server";

import { revalidatePath } from "next/cache";
import { freshAction, userAction } from "@/lib/auth/user-action";
import { changeSettings } from "./mutations/change-settings";
import { addOrganisation } from "./mutations/save-organisation";
import { deactivatePerson, reactivatePerson, setRoles } from "./mutations/save-person";
import { setMembership } from "./mutations/set-membership";
import { membershipChange, newOrganisation, personRef, rolesChange, settingsChange } from "./schema";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/admin", "layout");
  revalidatePath("/[locale]/desk", "layout");
  return value;
};

/** The page of its country names a national library or association. */
export const addOrganisationAction = userAction(newOrganisation, async (actor, input) => {
  const added = await addOrganisation(actor, input);
  revalidatePath("/[locale]", "layout");
  return added;
});
export const setRolesAction = freshAction(rolesChange, async (actor, input) =>
  changed(await setRoles(actor, input)),
);
export const deactivatePersonAction = freshAction(personRef, async (actor, input) =>
  changed(await deactivatePerson(actor, input)),
);
export const reactivatePersonAction = freshAction(personRef, async (actor, input) =>
  changed(await reactivatePerson(actor, input)),
);
export const setMembershipAction = freshAction(membershipChange, async (actor, input) =>
  changed(await setMembership(actor, input)),
);
export const changeSettingsAction = userAction(settingsChange, async (actor, input) =>
  changed(await changeSettings(actor, input)),
);
