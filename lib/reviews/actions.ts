"use server";

import { revalidatePath } from "next/cache";
import { freshAction, userAction } from "@/lib/auth/user-action";
import { revalidatePublic } from "@/lib/publications/revalidate";
import { takingDown } from "@/lib/publications/schema";
import { addComment, closeComment, replyToComment } from "./mutations/comment";
import { confirmKind, confirmRest, confirmStrength } from "./mutations/confirm-levels";
import { declineAssignment } from "./mutations/decline-assignment";
import { declineStory, giveWaiver, republishStory, unpublishStory } from "./mutations/edit-desk";
import { decideSplit, giveVerdict } from "./mutations/give-verdict";
import { answerCriterion, savePrivateNote } from "./mutations/judge";
import { declareConflict, settleConflict } from "./mutations/late-conflict";
import { nameEditor, takeBackEditor } from "./mutations/name-editor";
import { reassignReview } from "./mutations/reassign-review";
import { releaseReview } from "./mutations/release-review";
import { restorePhoto, restoreVoice } from "./mutations/restore-media";
import { assignReviewer, confirmNoConflict, takeUp } from "./mutations/take-up";
import * as input from "./schema";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/review", "layout");
  revalidatePath("/[locale]/desk", "layout");
  return value;
};
const publicChanged = ({ state }: { state: string }) => {
  revalidatePublic();
  return { state };
};

const shownAgain = <T>(value: T): T => {
  revalidatePublic();
  return value;
};

export const takeUpAction = userAction(input.revisionRef, async (actor, ref) =>
  changed(await takeUp(actor, ref)),
);
export const assignReviewerAction = userAction(input.assignment, async (actor, ref) =>
  changed(await assignReviewer(actor, ref)),
);
export const confirmNoConflictAction = userAction(input.reviewRef, async (actor, ref) =>
  changed(await confirmNoConflict(actor, ref)),
);
export const declareConflictAction = userAction(input.revisionRef, async (actor, ref) =>
  changed(await declareConflict(actor, ref)),
);
export const declineAssignmentAction = userAction(input.assignmentDecline, async (actor, ref) =>
  changed(await declineAssignment(actor, ref)),
);
export const settleConflictAction = userAction(input.conflictSettling, async (actor, ref) => {
  revalidatePath("/[locale]/admin", "layout");
  return changed(await settleConflict(actor, ref));
});
export const releaseReviewAction = userAction(input.reviewRef, async (actor, ref) =>
  changed(await releaseReview(actor, ref)),
);
export const reassignReviewAction = userAction(input.reassignment, async (actor, ref) => {
  revalidatePath("/[locale]/admin", "layout");
  return changed(await reassignReview(actor, ref));
});
export const nameEditorAction = freshAction(input.editorNaming, async (actor, ref) => {
  revalidatePath("/[locale]/admin", "layout");
  return changed(await nameEditor(actor, ref));
});
export const takeBackEditorAction = freshAction(input.namingRef, async (actor, ref) => {
  revalidatePath("/[locale]/admin", "layout");
  return changed(await takeBackEditor(actor, ref));
});
export const answerCriterionAction = userAction(input.answer, async (actor, ref) =>
  changed(await answerCriterion(actor, ref)),
);
export const confirmKindAction = userAction(input.claimLevel, async (actor, ref) =>
  changed(await confirmKind(actor, ref)),
);
export const confirmStrengthAction = userAction(input.contributionLevel, async (actor, ref) =>
  changed(await confirmStrength(actor, ref)),
);
export const confirmRestAction = userAction(input.reviewRef, async (actor, ref) =>
  changed(await confirmRest(actor, ref)),
);
export const savePrivateNoteAction = userAction(input.note, savePrivateNote);
export const addCommentAction = userAction(input.newComment, async (actor, ref) =>
  changed(await addComment(actor, ref)),
);
export const replyToCommentAction = userAction(input.reply, async (actor, ref) =>
  changed(await replyToComment(actor, ref)),
);
export const closeCommentAction = userAction(input.closing, async (actor, ref) =>
  changed(await closeComment(actor, ref)),
);
export const giveVerdictAction = userAction(input.verdict, async (actor, ref) =>
  publicChanged(await giveVerdict(actor, ref)),
);
export const decideSplitAction = userAction(input.splitDecision, async (actor, ref) =>
  publicChanged(await decideSplit(actor, ref)),
);
export const declineStoryAction = userAction(input.decline, async (actor, ref) =>
  publicChanged(await declineStory(actor, ref)),
);
export const giveWaiverAction = userAction(input.waiver, async (actor, ref) =>
  changed(await giveWaiver(actor, ref)),
);
export const unpublishStoryAction = freshAction(takingDown, async (actor, ref) =>
  publicChanged(await unpublishStory(actor, ref)),
);
export const republishStoryAction = userAction(input.republish, async (actor, ref) =>
  publicChanged(await republishStory(actor, ref)),
);
export const restorePhotoAction = userAction(input.restore, async (actor, ref) =>
  shownAgain(await restorePhoto(actor, ref)),
);
export const restoreVoiceAction = userAction(input.restore, async (actor, ref) =>
  shownAgain(await restoreVoice(actor, ref)),
);
