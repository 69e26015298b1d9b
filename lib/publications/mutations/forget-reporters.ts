import { and, isNotNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { reports } from "@/db/schema";

/** Days after the decision for which an answer can still be sent. */
const DAYS = 90;

/** The daily work: the addresses left with reports that were decided 90 days ago. */
export async function forgetReporters(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - DAYS * 86_400_000);
  await db
    .update(reports)
    .set({ email: null })
    .where(and(isNotNull(reports.email), lt(reports.closedAt, before)));
}
