import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { publications, vnrActivities, vnrMessageActivities, vnrMessageStories } from "@/db/schema";
import { Refusal } from "@/lib/errors";

type Evidence = {
  messageId: string;
  roundId: string;
  country: string;
  storyIds: string[];
  activityIds: string[];
};

/**
 * Puts stories and activities behind a message in place of those before: stories that are public and of the round's
 * country, activities of the round. A story that is not public for the time being stays where it was put.
 */
export async function putEvidence(tx: Tx, evidence: Evidence) {
  await putStories(tx, evidence);
  await putActivities(tx, evidence);
}

async function putStories(tx: Tx, { messageId, country, storyIds }: Evidence) {
  const found = await tx
    .selectDistinct({ id: publications.storyId })
    .from(publications)
    .where(and(inArray(publications.storyId, storyIds), eq(publications.country, country)));
  if (found.length !== storyIds.length) throw new Refusal("invalid", { storyIds: "story_not_public" });
  await tx
    .delete(vnrMessageStories)
    .where(
      and(
        eq(vnrMessageStories.messageId, messageId),
        notInArray(vnrMessageStories.storyId, storyIds),
        sql`exists (select from publications p where p.story_id = ${vnrMessageStories.storyId})`,
      ),
    );
  if (storyIds.length > 0)
    await tx
      .insert(vnrMessageStories)
      .values(storyIds.map((storyId) => ({ messageId, storyId })))
      .onConflictDoNothing();
}

async function putActivities(tx: Tx, { messageId, roundId, activityIds }: Evidence) {
  const found = await tx
    .select({ id: vnrActivities.id })
    .from(vnrActivities)
    .where(and(inArray(vnrActivities.id, activityIds), eq(vnrActivities.roundId, roundId)));
  if (found.length !== activityIds.length) throw new Refusal("invalid", { activityIds: "activity_unknown" });
  await tx.delete(vnrMessageActivities).where(eq(vnrMessageActivities.messageId, messageId));
  if (activityIds.length > 0)
    await tx
      .insert(vnrMessageActivities)
      .values(activityIds.map((activityId) => ({ messageId, activityId })));
}
