import { and, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { Reader } from "./parts";

/**
 * The newest round of the same story before this one that was decided: what was recalled in between was not judged, and
 * what was asked still stands. Where none was decided, the newest that was submitted.
 */
export async function lastJudged(
  reader: Reader,
  { storyId, number }: Pick<typeof revisions.$inferSelect, "storyId" | "number">,
) {
  const [row] = await reader
    .select()
    .from(revisions)
    .where(
      and(eq(revisions.storyId, storyId), isNotNull(revisions.submittedAt), lt(revisions.number, number)),
    )
    .orderBy(desc(sql`${revisions.decidedAt} is not null`), desc(revisions.number))
    .limit(1);
  return row ?? null;
}
