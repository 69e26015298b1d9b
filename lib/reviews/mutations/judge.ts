import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { reviewCriteria, reviews } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { about } from "@/lib/stories/mutations/lock";
import type { answer, note } from "../schema";
import { lockOwnReview, lockWork } from "./lock-review";

/** Answers one criterion; changeable until the verdict. */
export async function answerCriterion(actor: Actor, input: z.infer<typeof answer>) {
  return db.transaction(async (tx) => {
    const { revision } = await lockWork(tx, actor, input.reviewId);
    const { reviewId, criterion } = input;
    await tx
      .insert(reviewCriteria)
      .values({ reviewId, criterion, answer: input.answer })
      .onConflictDoUpdate({
        target: [reviewCriteria.reviewId, reviewCriteria.criterion],
        set: { answer: input.answer, answeredAt: new Date() },
      });
    await recordEvent(tx, actor, {
      kind: "review.criterion_answered",
      ...{ ...about(revision), subjectId: reviewId, data: { criterion, answer: input.answer } },
    });
    return { criterion, answer: input.answer };
  });
}

/**
 * Keeps the reviewer's private note to the editors; `conflict` when it was written elsewhere meanwhile. On record is that
 * it changed, never a word of it.
 */
export async function savePrivateNote(actor: Actor, input: z.infer<typeof note>) {
  return db.transaction(async (tx) => {
    const { review, revision } = await lockOwnReview(tx, actor, input.reviewId);
    if (review.version !== input.version) throw new Refusal("conflict");
    const version = input.version + 1;
    await tx
      .update(reviews)
      .set({ privateNote: input.note, version })
      .where(and(eq(reviews.id, input.reviewId), eq(reviews.version, input.version)));
    if (review.privateNote !== input.note)
      await recordEvent(tx, actor, { kind: "review.note_saved", ...about(revision), subjectId: review.id });
    return { version };
  });
}
