import { db } from "@/db/client";
import { letters } from "@/db/schema";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { readAttachment, readPrivatePhoto } from "@/lib/media/queries";
import { countUnread, listNotices } from "@/lib/notices/queries";
import type { Actor } from "@/lib/people/actor";
import { takeOwnData } from "@/lib/people/own-data";
import { addComment } from "@/lib/reviews/mutations/comment";
import { savePrivateNote } from "@/lib/reviews/mutations/judge";
import { suggestEdit } from "@/lib/reviews/mutations/suggest-edit";
import { assignReviewer, confirmNoConflict } from "@/lib/reviews/mutations/take-up";
import { listPublished } from "@/lib/reviews/published-queries";
import { findReview } from "@/lib/reviews/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { remindReviewers } from "@/lib/reviews/reminders";
import { findWaiting } from "@/lib/reviews/waiting-queries";
import { dayAfter, today } from "@/lib/today";
import { aSuggestion } from "./edits";
import { again, anEditor, aReviewer, aSubmittedStory, proved } from "./factories";
import { COUNTRY } from "./time";

const WORD = "unheardof";

export const hasRow = (rows: { revisionId: string }[], revisionId: string) =>
  rows.some((row) => row.revisionId === revisionId);

/** A story under review of which a reviewer has everything that one can have; the letter is theirs or the editor's. */
export async function aStoryAtWork({ letterBy = "reviewer" }: { letterBy?: "reviewer" | "editor" } = {}) {
  const editor = await anEditor();
  const made = await aSubmittedStory({ country: COUNTRY, word: WORD, media: true });
  const { author, evaluation, revision } = made;
  const reviewer = await aReviewer();
  const given = await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
  const { reviewId } = await confirmNoConflict(reviewer, given);
  const pieces = [Buffer.from("%PDF-1.7\n…\n%%EOF\n")];
  const more = { evaluationId: evaluation.id, fileName: "report.pdf", nobodyIdentifiable: true };
  const file = await uploadAttachment(author, { ...more, pieces });
  const remark = { section: "need" as const, body: "More of this", mustFix: false, criterion: null };
  const comment = await addComment(reviewer, { revisionId: revision.id, ...remark });
  await savePrivateNote(reviewer, { reviewId, version: 1, note: "A note" });
  const wish = { exact: WORD, words: "known" };
  await suggestEdit(reviewer, await aSuggestion(revision.id, reviewId, wish));
  const authorId = { reviewer, editor }[letterBy].id;
  await db
    .insert(letters)
    .values({ revisionId: revision.id, authorId, locale: "en", body: `Of the ${WORD}: others say more` });
  await remindReviewers(dayAfter(today(), 20));
  return { ...made, editor, reviewer, reviewId, file, commentId: comment.id };
}

/** What somebody sees of it, wherever one could. */
export async function seen(actor: Actor, made: Awaited<ReturnType<typeof aStoryAtWork>>) {
  const { revision, file, shown, story } = made;
  const now = await again(actor);
  let own = "";
  for await (const piece of takeOwnData(proved(now))) own += piece;
  return {
    quoted: own.includes(`"quote"`),
    queue: hasRow(await listQueue(now), revision.id),
    published: (await listPublished(now)).rows.some(({ storyId }) => storyId === story.id),
    review: (await findReview(now, revision.id))?.stage ?? null,
    file: (await readAttachment(now, file.id)) !== null,
    photo: (await readPrivatePhoto(now, shown!.photoId, 480)) !== null,
    unread: await countUnread(now),
    notices: (await listNotices(now, "en", 1)).rows.length,
    waiting: hasRow((await findWaiting(now))?.conflicts ?? [], revision.id),
    data: own.includes(WORD),
  };
}
