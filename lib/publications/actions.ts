"use server";

import { z } from "zod";
import { userAction } from "@/lib/auth/user-action";
import { consentChange } from "@/lib/media/schema";
import { organisationChange } from "@/lib/people/schema";
import { changeConsent } from "./mutations/change-consent";
import { changeOrganisation } from "./mutations/change-organisation";
import { eraseConsent } from "./mutations/erase-consent";
import { hidePhoto, hideVoice } from "./mutations/hide-media";
import { revokeConsent } from "./mutations/revoke-consent";
import { withdrawStory } from "./mutations/take-down";
import { revalidatePublic } from "./revalidate";
import { hiding, takingDown } from "./schema";

export const withdrawStoryAction = userAction(takingDown, async (actor, input) => {
  const { state } = await withdrawStory(actor, input);
  revalidatePublic();
  return { state };
});

export const hidePhotoAction = userAction(hiding, async (actor, input) => {
  const hidden = await hidePhoto(actor, input);
  revalidatePublic();
  return hidden;
});

export const hideVoiceAction = userAction(hiding, async (actor, input) => {
  const hidden = await hideVoice(actor, input);
  revalidatePublic();
  return hidden;
});

export const changeConsentAction = userAction(consentChange, async (actor, input) => {
  const consent = await changeConsent(actor, input);
  revalidatePublic();
  return consent;
});

export const revokeConsentAction = userAction(z.strictObject({ id: z.uuid() }), async (actor, input) => {
  const revoked = await revokeConsent(actor, input);
  revalidatePublic();
  return revoked;
});

export const changeOrganisationAction = userAction(organisationChange, async (actor, input) => {
  const changed = await changeOrganisation(actor, input);
  revalidatePublic();
  return changed;
});

export const eraseConsentAction = userAction(z.strictObject({ id: z.uuid() }), async (actor, input) => {
  const erased = await eraseConsent(actor, input);
  revalidatePublic();
  return erased;
});
