import { and, desc, eq, isNotNull, lt } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { Reader } from "./parts";

/** The submitted revision before this one of the same story, whatever became of it. */
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
    .orderBy(desc(revisions.number))
    .limit(1);
  return row ?? null;
}
