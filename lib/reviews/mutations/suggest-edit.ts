import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { suggestedEdits } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { about } from "@/lib/stories/mutations/lock";
import { applyEdits } from "../apply-edits";
import { tellEditsSuggested } from "../emails";
import { loadWords } from "../load-words";
import type { editRef, reviewRef, suggestion } from "../schema";
import { lockWork } from "./lock-review";

/**
 * A reviewer's wording for a piece of what they judge; the library sees it once it is sent. Refuses `passage_gone`
 * where that piece does not stand there, `nothing_changed`.
 */
export async function suggestEdit(actor: Actor, input: z.infer<typeof suggestion>) {
  if (input.quote === input.words) throw new Refusal("nothing_changed");
  return db.transaction(async (tx) => {
    const { review, revision } = await lockWork(tx, actor, input.reviewId);
    applyEdits(await loadWords(tx, revision), [{ ...input, id: "words" }]);
    const [edit] = await tx
      .insert(suggestedEdits)
      .values({ ...input, reviewId: review.id, revisionId: revision.id, authorId: actor.id })
      .returning({ id: suggestedEdits.id });
    if (!edit) throw new Error("no edit was written");
    await recordEvent(tx, actor, {
      kind: "review.edit_suggested",
      ...{ ...about(revision), subjectId: edit.id, data: { passage: input.passage } },
    });
    return edit;
  });
}

/** Takes a suggestion back that nobody has answered. */
export async function withdrawEdit(actor: Actor, { editId }: z.infer<typeof editRef>) {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(suggestedEdits)
      .where(and(eq(suggestedEdits.id, editId), eq(suggestedEdits.authorId, actor.id)));
    if (!found) throw notFound();
    const { revision } = await lockWork(tx, actor, found.reviewId);
    const [gone] = await tx
      .delete(suggestedEdits)
      .where(and(eq(suggestedEdits.id, editId), isNull(suggestedEdits.answeredAt)))
      .returning({ id: suggestedEdits.id });
    if (!gone) throw new Refusal("illegal_move");
    await recordEvent(tx, actor, { kind: "review.edit_withdrawn", ...about(revision), subjectId: editId });
    return { withdrawn: true };
  });
}

/** Lays the suggestions that were not sent yet before those who sign for the library. Refuses `nothing_to_send`. */
export async function sendEdits(actor: Actor, { reviewId }: z.infer<typeof reviewRef>) {
  return db.transaction(async (tx) => {
    const { revision } = await lockWork(tx, actor, reviewId);
    const sent = await tx
      .update(suggestedEdits)
      .set({ sentAt: new Date() })
      .where(and(eq(suggestedEdits.reviewId, reviewId), isNull(suggestedEdits.sentAt)))
      .returning({ id: suggestedEdits.id });
    if (sent.length === 0) throw new Refusal("nothing_to_send");
    await recordEvent(tx, actor, {
      kind: "review.edits_sent",
      ...{ ...about(revision), subjectId: reviewId, data: { count: sent.length } },
    });
    await tellEditsSuggested(tx, revision, sent.length);
    return { sent: sent.length };
  });
}
