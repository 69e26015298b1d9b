"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { userAction } from "@/lib/auth/user-action";
import { describePhoto } from "./mutations/describe-photo";
import { changeConsent, recordConsent } from "./mutations/save-consent";
import { deleteAttachment } from "./mutations/upload-attachment";
import { consentChange, newConsent, photoDescription } from "./schema";

const deskChanged = () => revalidatePath("/[locale]/desk", "layout");

export const describePhotoAction = userAction(photoDescription, async (actor, input) => {
  const described = await describePhoto(actor, input);
  deskChanged();
  return described;
});

export const recordConsentAction = userAction(newConsent, async (actor, input) => {
  const consent = await recordConsent(actor, input);
  deskChanged();
  return consent;
});

export const changeConsentAction = userAction(consentChange, async (actor, input) => {
  const consent = await changeConsent(actor, input);
  deskChanged();
  return consent;
});

export const deleteAttachmentAction = userAction(z.strictObject({ id: z.uuid() }), async (actor, input) => {
  const deleted = await deleteAttachment(actor, input);
  deskChanged();
  return deleted;
});
