import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { EventKind } from "@/db/enums";
import { declaredConflicts, reviews, stories } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { tellConflictFound } from "../emails";
import type { conflictSettling } from "../schema";
import { lockForEditor, lockForJudge } from "./lock-review";
import { closeReview } from "./release-review";

/** What one has done for the review of a story once one had a part in it, as reviewer or editor. */
export const PARTS = [
  "story.taken_up",
  "story.approved",
  "story.returned",
  "story.declined",
  "story.unpublished",
  "story.republished",
  "review.conflict_denied",
  "review.commented",
  "review.waiver_given",
  "review.conflict_settled",
  "problem.closed",
  "photo.restored",
  "voice.restored",
] as const satisfies EventKind[];

/**
 * "I have a conflict": access ends at once, and until the decision the review with it, its verdict included. Where one
 * had taken part by then, in any round, the editors are told, and one of them looks at what was judged.
 */
export async function declareConflict(actor: Actor, { revisionId }: { revisionId: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockForJudge(tx, actor, revisionId);
    await recordConflict(tx, actor, revision);
    return { declared: true };
  });
}

/**
 * The same within a transaction that has locked the story, for a conflict of `person` that was found in whichever way.
 * `by`: who says so; null: the system.
 */
export async function recordConflict(
  tx: Tx,
  person: Actor,
  revision: LockedRevision,
  by: Actor | null = person,
) {
  const foundLate = await tookPart(tx, person, revision);
  // The moment under the lock: this transaction may have begun before a decision that it waited for.
  const declared = { personId: person.id, storyId: revision.storyId, declaredAt: new Date(), foundLate };
  await tx.insert(declaredConflicts).values(declared);
  await recordEvent(tx, by, {
    kind: by ? "review.conflict_declared" : "review.conflict_found",
    ...{ ...about(revision), subjectId: by ? undefined : person.id, data: { late: foundLate } },
  });
  const [open] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(eq(reviews.revisionId, revision.id), eq(reviews.reviewerId, person.id), isNull(reviews.releasedAt)),
    );
  if (open && revision.state === "in_review") await closeReview(tx, by, revision, open.id);
  if (foundLate) await tellConflictFound(tx, person, revision);
}

/**
 * An editor without a conflict has looked at what was judged by one whose conflict came to light late, and says what
 * follows from it; what there is to do they do by the verbs of their desk. Refuses `already_settled`.
 */
export async function settleConflict(actor: Actor, input: z.infer<typeof conflictSettling>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, input.revisionId);
    const declared = and(
      eq(declaredConflicts.storyId, revision.storyId),
      eq(declaredConflicts.personId, input.personId),
      eq(declaredConflicts.foundLate, true),
    );
    const [found] = await tx.select().from(declaredConflicts).where(declared);
    if (!found) throw notFound();
    if (found.settledAt) throw new Refusal("already_settled");
    const settled = { settledAt: new Date(), settledBy: actor.id, settledWord: input.word };
    await tx.update(declaredConflicts).set(settled).where(declared);
    await recordEvent(tx, actor, {
      kind: "review.conflict_settled",
      ...{ ...about(revision), subjectId: input.personId },
    });
    return { settled: true };
  });
}

/** Somebody had a part in the review of a story, or of what is shown in it. SQL over `stories`. */
export const tookPartIn = (personId: string): SQL => sql`exists (
  select from events part where part.actor_id = ${personId} and part.kind in ${[...PARTS]}
    and (part.story_id = ${stories.id} or (part.story_id is null and part.project_id = ${stories.projectId})))`;

async function tookPart(tx: Tx, { id }: Actor, { storyId }: LockedRevision): Promise<boolean> {
  const [done] = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.id, storyId), tookPartIn(id)));
  return done !== undefined;
}
