"use server";

import { revalidatePath } from "next/cache";
import { currentUser } from "@/lib/auth/current-user";
import { freshAction, userAction } from "@/lib/auth/user-action";
import { visitorForm } from "@/lib/auth/visitor-form";
import { Refusal } from "@/lib/errors";
import { clientAddress } from "@/lib/limits/client-address";
import { paths } from "@/lib/paths";
import { limitAsking, limitInviting, limitLinks } from "./joining-limits";
import {
  confirmForm,
  invitationAnswer,
  invitationRef,
  joinAcceptance,
  joinForm,
  joinRefusal,
  newInvitation,
  organisationRef,
  tokenForm,
} from "./joining-schema";
import { acceptAsNew, acceptAsPerson } from "./mutations/accept-invitation";
import { askToJoin, confirmJoin } from "./mutations/ask-to-join";
import { acceptJoin, declineJoin } from "./mutations/decide-join";
import { invitePerson, resendInvitation, revokeInvitation } from "./mutations/invite";
import { leaveOrganisation } from "./mutations/leave-organisation";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/desk", "layout");
  revalidatePath("/[locale]/admin", "layout");
  return value;
};

export const invitePersonAction = freshAction(newInvitation, async (actor, input) => {
  await limitInviting(actor);
  return changed(await invitePerson(actor, input));
});
export const resendInvitationAction = userAction(invitationRef, async (actor, input) => {
  await limitInviting(actor);
  return changed(await resendInvitation(actor, input));
});
export const revokeInvitationAction = userAction(invitationRef, async (actor, input) =>
  changed(await revokeInvitation(actor, input)),
);

export const leaveOrganisationAction = userAction(organisationRef, async (actor, input) =>
  changed(await leaveOrganisation(actor, input)),
);

export const acceptAsNewAction = visitorForm(invitationAnswer, async (input) => {
  await limitLinks(await clientAddress());
  await acceptAsNew(input);
  return paths.welcome(input.locale);
});

export const acceptAsPersonAction = visitorForm(tokenForm, async (input) => {
  const actor = await currentUser();
  if (!actor) throw new Refusal("signed_out");
  await acceptAsPerson(actor, input);
  return paths.desk.home(actor.locale);
});

export const askToJoinAction = visitorForm(joinForm, async (input) => {
  await limitAsking({ email: input.email, address: await clientAddress() });
  await askToJoin(input);
  return paths.joinSent(input.locale);
});

export const confirmJoinAction = visitorForm(confirmForm, async (input) => {
  await limitLinks(await clientAddress());
  await confirmJoin(input);
  return paths.joinConfirmed(input.locale);
});

/** It may add an organisation that the page of its country names. */
export const acceptJoinAction = freshAction(joinAcceptance, async (actor, input) => {
  const accepted = await acceptJoin(actor, input);
  revalidatePath("/[locale]", "layout");
  return accepted;
});
export const declineJoinAction = userAction(joinRefusal, async (actor, input) =>
  changed(await declineJoin(actor, input)),
);
