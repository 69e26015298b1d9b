import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { suggestedEdits } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { amendRevision } from "@/lib/stories/mutations/amend-revision";
import { about, type LockedRevision, lockRevision } from "@/lib/stories/mutations/lock";
import { mayReadDraft, maySign } from "@/lib/stories/policy";
import { isSameSection } from "@/lib/stories/same-section";
import { applyEdits } from "../apply-edits";
import { tellEditsAnswered } from "../emails";
import { listInConflict } from "../in-conflict";
import { loadWords } from "../load-words";
import type { Words } from "../rewordable";
import type { editAnswers } from "../schema";
import { carryReviews } from "./carry-reviews";

const WRITTEN = ["title", "summary", "need", "action", "lessons", "claims", "contributions"] as const;

/**
 * The lead's answers to suggested wording, passage by passage. What is accepted makes the next revision, which goes
 * straight back to the same reviewers with all they did. Refuses `conflict` (withdrawn or answered meanwhile, or of one in conflict by now),
 * `passage_gone` and `edits_overlap` with the edits, `invalid` and `not_ready` with the fields.
 */
export async function answerEdits(actor: Actor, input: z.infer<typeof editAnswers>) {
  return db.transaction(async (tx) => {
    const revision = await lockRevision(tx, input.revisionId);
    if (revision.submittedAt === null || !mayReadDraft(actor, revision.story)) throw notFound();
    if (!maySign(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "in_review") throw new Refusal("illegal_move");
    const answered = await answerEach(tx, actor, revision, input.answers);
    const accepted = answered.filter((edit) => edit.accepted);
    if (accepted.length > 0 && !input.licence)
      throw new Refusal("invalid", { licence: "licence_not_accepted" });
    const next = accepted.length > 0 ? await amend(tx, actor, revision, accepted) : revision;
    await tellEditsAnswered(tx, next, answered);
    return { revisionId: next.id, accepted: accepted.length };
  });
}

async function answerEach(
  tx: Tx,
  actor: Actor,
  revision: LockedRevision,
  answers: z.infer<typeof editAnswers>["answers"],
) {
  const waiting = await tx
    .select()
    .from(suggestedEdits)
    .where(
      and(
        eq(suggestedEdits.revisionId, revision.id),
        inArray(
          suggestedEdits.id,
          answers.map(({ editId }) => editId),
        ),
        isNotNull(suggestedEdits.sentAt),
        isNull(suggestedEdits.answeredAt),
      ),
    );
  const stopped = await listInConflict(
    tx,
    revision.storyId,
    waiting.map(({ authorId }) => authorId),
  );
  const answered = answers.map(({ editId, accepted, word }) => {
    const edit = waiting.find(({ id }) => id === editId);
    if (!edit || stopped.has(edit.authorId)) throw new Refusal("conflict");
    return { ...edit, accepted, answerWord: word };
  });
  for (const { id, accepted, answerWord } of answered) {
    await tx
      .update(suggestedEdits)
      .set({ accepted, answerWord, answeredAt: new Date(), answeredBy: actor.id })
      .where(and(eq(suggestedEdits.id, id), isNull(suggestedEdits.answeredAt)));
    const kind = accepted ? "review.edit_accepted" : "review.edit_declined";
    await recordEvent(tx, actor, { kind, ...about(revision), subjectId: id });
  }
  return answered;
}

type Edits = Awaited<ReturnType<typeof answerEach>>;

async function amend(tx: Tx, actor: Actor, revision: LockedRevision, accepted: Edits) {
  const before = await loadWords(tx, revision);
  const after = applyEdits(before, accepted);
  const { amended, copies } = await amendRevision(tx, actor, revision, {
    sections: changedSections(before, after),
    photos: after.photos.filter((photo) => !before.photos.includes(photo)),
  });
  return carryReviews(tx, revision, amended, copies);
}

const changedSections = (before: Words, after: Words) =>
  Object.fromEntries(
    WRITTEN.filter((section) => !isSameSection(section, before[section], after[section])).map((section) => [
      section,
      after[section],
    ]),
  );
