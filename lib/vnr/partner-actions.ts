"use server";

import { revalidatePath } from "next/cache";
import { freshAction, userAction } from "@/lib/auth/user-action";
import { limitInviting, limitProposing } from "@/lib/people/joining-limits";
import { proposePartner, resendProposal, revokeProposal } from "./mutations/propose-partner";
import { newPartner, proposalRef } from "./partner-schema";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/vnr", "layout");
  revalidatePath("/[locale]/admin", "layout");
  return value;
};

export const proposePartnerAction = freshAction(newPartner, async (actor, input) => {
  await limitProposing(actor, input);
  return changed(await proposePartner(actor, input));
});
export const resendProposalAction = userAction(proposalRef, async (actor, input) => {
  await limitInviting(actor);
  return changed(await resendProposal(actor, input));
});
export const revokeProposalAction = userAction(proposalRef, async (actor, input) =>
  changed(await revokeProposal(actor, input)),
);
