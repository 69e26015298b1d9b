"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { addOrganisation, changeOrganisation } from "./mutations/save-organisation";
import {
  changeSettings,
  deactivatePerson,
  reactivatePerson,
  setMembership,
  setRoles,
} from "./mutations/save-person";
import {
  membershipChange,
  newOrganisation,
  organisationChange,
  personRef,
  rolesChange,
  settingsChange,
} from "./schema";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/admin", "layout");
  return value;
};

export const addOrganisationAction = userAction(newOrganisation, async (actor, input) =>
  changed(await addOrganisation(actor, input)),
);
export const changeOrganisationAction = userAction(organisationChange, async (actor, input) =>
  changed(await changeOrganisation(actor, input)),
);
export const setRolesAction = userAction(rolesChange, async (actor, input) =>
  changed(await setRoles(actor, input)),
);
export const deactivatePersonAction = userAction(personRef, async (actor, input) =>
  changed(await deactivatePerson(actor, input)),
);
export const reactivatePersonAction = userAction(personRef, async (actor, input) =>
  changed(await reactivatePerson(actor, input)),
);
export const setMembershipAction = userAction(membershipChange, async (actor, input) =>
  changed(await setMembership(actor, input)),
);
export const changeSettingsAction = userAction(settingsChange, async (actor, input) =>
  changed(await changeSettings(actor, input)),
);
