import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { CRITERIA } from "@/db/enums";
import { people, platformRoles, reviewCriteria, revisions } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { confirmRest } from "@/lib/reviews/mutations/confirm-levels";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { type aReadyStory, codeOf } from "./factories";

/** Round after round of one story, for what is tried a hundred times. */

/** Every editor hears of each submission: those of other tests rest until the answer is called. */
export async function restEditors() {
  const editors = db
    .select({ id: platformRoles.personId })
    .from(platformRoles)
    .where(eq(platformRoles.role, "editor"));
  const resting = await db
    .update(people)
    .set({ active: false })
    .where(and(people.active, inArray(people.id, editors)))
    .returning({ id: people.id });
  return async () => {
    for (const { id } of resting) await db.update(people).set({ active: true }).where(eq(people.id, id));
  };
}

/** Two at once, each asked first half of the times; their codes in the order given. */
export async function meet(time: number, one: () => Promise<unknown>, other: () => Promise<unknown>) {
  if (time % 2 === 0) return Promise.all([codeOf(one()), codeOf(other())]);
  const [second, first] = await Promise.all([codeOf(other()), codeOf(one())]);
  return [first, second];
}

/** The story's next round, submitted, whatever became of the last. */
export async function nextRound({ lead, author, story }: Awaited<ReturnType<typeof aReadyStory>>) {
  const { state } = await newest(story.id);
  if (state === "in_review") await recallStory(lead, { id: story.id });
  else if (state !== "draft") await reviseStory(author, { id: story.id });
  const { version } = await newest(story.id);
  return submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
}

async function newest(storyId: string) {
  const [row] = await db
    .select({ state: revisions.state, version: revisions.version })
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number))
    .limit(1);
  return row!;
}

/** The reviewer takes it up, and lacks nothing for an approval. */
export async function atWork(reviewer: Actor, revision: { id: string; hash: string | null }) {
  const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
  await db
    .insert(reviewCriteria)
    .values(CRITERIA.map((criterion) => ({ reviewId, criterion, answer: "yes" as const })));
  await confirmRest(reviewer, { reviewId });
  const approve = () => giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
  return { reviewId, approve };
}
