"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { answerEdits } from "./mutations/answer-edits";
import { answerMustFix } from "./mutations/answer-must-fix";
import { confirmDifference } from "./mutations/confirm-difference";
import { sendEdits, suggestEdit, withdrawEdit } from "./mutations/suggest-edit";
import * as input from "./schema";

const changed = <T>(value: T): T => {
  revalidatePath("/[locale]/review", "layout");
  revalidatePath("/[locale]/desk", "layout");
  return value;
};

export const suggestEditAction = userAction(input.suggestion, async (actor, ref) =>
  changed(await suggestEdit(actor, ref)),
);
export const withdrawEditAction = userAction(input.editRef, async (actor, ref) =>
  changed(await withdrawEdit(actor, ref)),
);
export const sendEditsAction = userAction(input.reviewRef, async (actor, ref) =>
  changed(await sendEdits(actor, ref)),
);
export const answerEditsAction = userAction(input.editAnswers, async (actor, ref) =>
  changed(await answerEdits(actor, ref)),
);
export const confirmDifferenceAction = userAction(input.differenceSeen, async (actor, ref) =>
  changed(await confirmDifference(actor, ref)),
);
export const answerMustFixAction = userAction(input.mustFixAnswer, async (actor, ref) =>
  changed(await answerMustFix(actor, ref)),
);
