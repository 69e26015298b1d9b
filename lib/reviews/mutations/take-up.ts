import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { reviews, revisions, settings, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockPerson } from "@/lib/people/lock-person";
import { isJudge, isNamedFor } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { today } from "@/lib/today";
import { hasConflict, loadConflictFacts } from "../conflict";
import { dueDay } from "../due-day";
import { tellAssigned } from "../emails";
import { lockForEditor, lockForJudge, lockOwnReview } from "./lock-review";
import { refuseUnavailable } from "./refuse-unavailable";
import { standingVerdicts } from "./standing-verdicts";

/**
 * A reviewer or editor, having seen what decides a conflict and confirmed that there is none, takes a story up.
 * Refuses `forbidden` to who is named to edit it.
 */
export async function takeUp(actor: Actor, { revisionId }: { revisionId: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockForJudge(tx, actor, revisionId);
    // As it is now: they may have been named while this waited for the story.
    const now = await findActor(actor.id, tx);
    if (!now || isNamedFor(now, revision.storyId)) throw new Refusal("forbidden");
    const review = { reviewerId: actor.id, assignedBy: null, confirmedAt: new Date() };
    const { reviewId } = await begin(tx, actor, revision, review);
    return { reviewId };
  });
}

/**
 * An editor assigns a reviewer, who still confirms "no conflict". Refuses `reviewer_unfit` for one who may not judge it,
 * `reviewer_away` and `reviewer_full` for one who said that they do not want to be asked now.
 */
export async function assignReviewer(actor: Actor, input: { revisionId: string; reviewerId: string }) {
  return db.transaction(async (tx) => {
    await lockPerson(tx, input.reviewerId);
    const revision = await lockForEditor(tx, actor, input.revisionId);
    const reviewer = await findActor(input.reviewerId, tx);
    const judges = reviewer && isJudge(reviewer) && !isNamedFor(reviewer, revision.storyId);
    if (!judges || hasConflict(reviewer, await loadConflictFacts(tx, revision.storyId)))
      throw new Refusal("reviewer_unfit");
    await refuseUnavailable(tx, reviewer.id);
    const review = { reviewerId: reviewer.id, assignedBy: actor.id, confirmedAt: null };
    const begun = await begin(tx, actor, revision, review);
    if (reviewer.id !== actor.id) await tellAssigned(tx, reviewer.id, revision, begun.due);
    return { reviewId: begun.reviewId };
  });
}

/** "No conflict", from one who was assigned. */
export async function confirmNoConflict(actor: Actor, { reviewId }: { reviewId: string }) {
  return db.transaction(async (tx) => {
    const { review, revision } = await lockOwnReview(tx, actor, reviewId);
    if (review.confirmedAt) return { reviewId };
    await tx.update(reviews).set({ confirmedAt: new Date() }).where(eq(reviews.id, reviewId));
    await recordEvent(tx, actor, { kind: "review.conflict_denied", ...about(revision), subjectId: reviewId });
    return { reviewId };
  });
}

type NewReview = Pick<typeof reviews.$inferInsert, "reviewerId" | "assignedBy" | "confirmedAt">;

async function begin(tx: Tx, actor: Actor, revision: LockedRevision, review: NewReview) {
  const [house] = await tx.select().from(settings);
  if (!house) throw notFound();
  const quorum = revision.quorum ?? house.quorum;
  await standingVerdicts(tx, revision);
  const current = and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt));
  const [taken] = await tx.select({ number: count() }).from(reviews).where(current);
  if (revision.state === "in_review" && (taken?.number ?? 0) >= quorum) throw new Refusal("quorum_full");
  const [own] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(current, eq(reviews.reviewerId, review.reviewerId)));
  if (own) throw new Refusal("already_taken");
  const [judged] = await tx
    .select({ id: verdicts.id })
    .from(verdicts)
    .where(and(eq(verdicts.revisionId, revision.id), eq(verdicts.reviewerId, review.reviewerId)));
  if (judged) throw new Refusal("verdict_given");
  const id = crypto.randomUUID();
  await moveRevision(
    tx,
    actor,
    revision,
    "take_up",
    { quorum },
    { assigned: review.assignedBy !== null },
    id,
  );
  const due = dueDay(house, await wasDecided(tx, revision), today());
  const [row] = await tx
    .insert(reviews)
    .values({ id, ...review, revisionId: revision.id, dueOn: due })
    .returning({ id: reviews.id });
  if (!row) throw new Error("no review was written");
  return { reviewId: row.id, due };
}

/** Whether a round of this story was decided before: who reads it again needs less time. */
async function wasDecided(tx: Tx, { storyId }: LockedRevision): Promise<boolean> {
  const [earlier] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), isNotNull(revisions.decidedAt)))
    .limit(1);
  return earlier !== undefined;
}
