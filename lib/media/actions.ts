"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { userAction } from "@/lib/auth/user-action";
import { cropPhoto } from "./mutations/crop-photo";
import { deletePhoto, undoDeletePhoto } from "./mutations/delete-photo";
import { describePhoto } from "./mutations/describe-photo";
import { focusPhoto } from "./mutations/focus-photo";
import { makeSlip } from "./mutations/make-slip";
import { recordConsent } from "./mutations/save-consent";
import { deleteAttachment } from "./mutations/upload-attachment";
import { newConsent, photoCrop, photoDescription, photoFocus } from "./schema";

const deskChanged = () => revalidatePath("/[locale]/desk", "layout");

export const describePhotoAction = userAction(photoDescription, async (actor, input) => {
  const described = await describePhoto(actor, input);
  deskChanged();
  return described;
});

export const cropPhotoAction = userAction(photoCrop, async (actor, input) => {
  const cropped = await cropPhoto(actor, input);
  deskChanged();
  return cropped;
});

export const focusPhotoAction = userAction(photoFocus, async (actor, input) => {
  const focused = await focusPhoto(actor, input);
  deskChanged();
  return focused;
});

export const recordConsentAction = userAction(newConsent, async (actor, input) => {
  const consent = await recordConsent(actor, input);
  deskChanged();
  return consent;
});

export const deleteAttachmentAction = userAction(z.strictObject({ id: z.uuid() }), async (actor, input) => {
  const deleted = await deleteAttachment(actor, input);
  deskChanged();
  return deleted;
});

/** The code is told this once: the page shows it and keeps it nowhere. */
export const makeSlipAction = userAction(z.strictObject({ id: z.uuid() }), makeSlip);

export const deletePhotoAction = userAction(z.strictObject({ id: z.uuid() }), async (actor, input) => {
  const deleted = await deletePhoto(actor, input);
  deskChanged();
  return deleted;
});

export const undoDeletePhotoAction = userAction(z.strictObject({ id: z.uuid() }), async (actor, input) => {
  const restored = await undoDeletePhoto(actor, input);
  deskChanged();
  return restored;
});
