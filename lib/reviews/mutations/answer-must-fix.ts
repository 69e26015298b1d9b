import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { comments, mustFixAnswers } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lastJudged } from "@/lib/stories/last-judged";
import { about, lockRevision, lockStory } from "@/lib/stories/mutations/lock";
import { mayReadDraft, mayWrite } from "@/lib/stories/policy";
import type { mustFixAnswer } from "../schema";
import { writeReply } from "./comment";

/**
 * What the library did about a must-fix of the returned round: done or not, with an answer to the remark that says how.
 * Asked before the next one can be submitted, changeable until then. Refuses `not_a_draft`, and `illegal_move` for what is no must-fix of that round.
 */
export async function answerMustFix(actor: Actor, { outcome, ...answer }: z.infer<typeof mustFixAnswer>) {
  return db.transaction(async (tx) => {
    const [comment] = await tx.select().from(comments).where(eq(comments.id, answer.commentId));
    if (!comment) throw notFound();
    const { decidedAt, storyId, story } = await lockRevision(tx, comment.revisionId);
    if (decidedAt === null || !mayReadDraft(actor, story)) throw notFound();
    if (!mayWrite(actor, story)) throw new Refusal("forbidden");
    const draft = await lockStory(tx, actor, storyId);
    if (draft.state !== "draft") throw new Refusal("not_a_draft");
    const round = await lastJudged(tx, draft);
    if (!comment.mustFix || round?.state !== "returned" || round.id !== comment.revisionId)
      throw new Refusal("illegal_move");
    await writeReply(tx, actor, answer);
    const mark = { outcome, answeredBy: actor.id, answeredAt: new Date() };
    await tx
      .insert(mustFixAnswers)
      .values({ commentId: comment.id, ...mark })
      .onConflictDoUpdate({ target: mustFixAnswers.commentId, set: mark });
    await recordEvent(tx, actor, {
      kind: "review.must_fix_answered",
      ...{ ...about(draft), subjectId: comment.id, data: { outcome } },
    });
    return { outcome };
  });
}
