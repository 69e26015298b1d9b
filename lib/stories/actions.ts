"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { userAction } from "@/lib/auth/user-action";
import { askForSignOff } from "./mutations/ask-for-sign-off";
import { bringBack } from "./mutations/bring-back";
import { chooseInformationTargets } from "./mutations/choose-information-targets";
import { createStory } from "./mutations/create-story";
import { discardDraft, undoDiscard } from "./mutations/discard-draft";
import { recallStory } from "./mutations/recall-story";
import { reviseStory } from "./mutations/revise-story";
import { saveSection } from "./mutations/save-section";
import { sayNoResult } from "./mutations/say-no-result";
import { submitStory } from "./mutations/submit-story";
import {
  newStory,
  plainNumber,
  restoring,
  sectionSave,
  storyRef,
  submission,
  targetSelection,
} from "./schema";

const ref = z.strictObject({ id: z.uuid() });
const deskChanged = () => revalidatePath("/[locale]/desk", "layout");

export const createStoryAction = userAction(newStory, async (actor, input) => {
  const story = await createStory(actor, input);
  deskChanged();
  return { id: story.id };
});

/** One section at once, as from a file; the editor, which waits for lines, speaks to an address of its own. */
export const saveSectionAction = userAction(sectionSave, saveSection);

export const bringBackAction = userAction(restoring, async (actor, input) => {
  const saved = await bringBack(actor, input);
  deskChanged();
  return saved;
});

export const sayNoResultAction = userAction(plainNumber, sayNoResult);

export const askForSignOffAction = userAction(ref, async (actor, input) => {
  const asked = await askForSignOff(actor, input);
  deskChanged();
  return asked;
});

export const submitStoryAction = userAction(submission, async (actor, input) => {
  const { state } = await submitStory(actor, input);
  deskChanged();
  return { state };
});

export const discardDraftAction = userAction(storyRef, async (actor, input) => {
  const { state } = await discardDraft(actor, input);
  deskChanged();
  return { state };
});

export const undoDiscardAction = userAction(ref, async (actor, input) => {
  const { state } = await undoDiscard(actor, input);
  deskChanged();
  return { state };
});

export const recallStoryAction = userAction(ref, async (actor, input) => {
  const { state } = await recallStory(actor, input);
  deskChanged();
  return { state };
});

export const reviseStoryAction = userAction(ref, async (actor, input) => {
  const { number } = await reviseStory(actor, input);
  deskChanged();
  return { number };
});

export const chooseInformationTargetsAction = userAction(targetSelection, async (actor, input) => {
  const chosen = await chooseInformationTargets(actor, input);
  revalidatePath("/[locale]/admin", "layout");
  return chosen;
});
