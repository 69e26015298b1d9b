"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/auth/user-action";
import { revalidatePublic } from "@/lib/publications/revalidate";
import { answerReport, closeReport } from "./mutations/answer-report";
import { reportAnswer, reportClosing } from "./schema";

export const answerReportAction = userAction(reportAnswer, async (actor, input) => {
  const answered = await answerReport(actor, input);
  revalidatePath("/[locale]/review", "layout");
  return answered;
});

/** What it decides may hide a photo or voice, or show it again. */
export const closeReportAction = userAction(reportClosing, async (actor, input) => {
  const closed = await closeReport(actor, input);
  revalidatePublic();
  return closed;
});
