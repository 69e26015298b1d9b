import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, publicDb } from "@/db/client";
import { REVISION_STATES, type RevisionState } from "@/db/enums";
import { PUBLIC_TABLES } from "@/db/grants";
import { consents, photos, reviews } from "@/db/schema";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { savePrivateNote } from "@/lib/reviews/mutations/judge";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { anEditor, answerAll, aReadyStory, aReviewer, write } from "../support/factories";

/**
 * A word that stands in every part of a story and in all that is said about it is in no public table, whatever state
 * the story is in, save published. All that is public reads those tables and nothing else (tests/unit/walls.test.ts).
 */
const NOT_PUBLIC = REVISION_STATES.filter((state) => !["published", "superseded"].includes(state));

async function everyPublicRow(): Promise<string> {
  const rows = [];
  for (const table of PUBLIC_TABLES)
    rows.push(
      ...(await publicDb.execute(sql`select to_jsonb(t)::text as row from ${sql.identifier(table)} t`)),
    );
  return JSON.stringify(rows);
}

/** A draft that holds the word in its texts, its photo and voice, its evidence and consent. */
async function aDraftFullOf(word: string) {
  const made = await aReadyStory({ word, media: true, country: "BTN" });
  const { author, evaluation, shown, story } = made;
  const texts = { alternativeText: word, caption: word, credit: word, fileName: `${word}.png` };
  await db.update(photos).set(texts).where(eq(photos.id, shown!.photoId));
  await db.update(consents).set({ person: word, proofName: word }).where(eq(consents.id, shown!.consentId));
  await uploadAttachment(author, {
    ...{ evaluationId: evaluation.id, fileName: `${word}.pdf`, nobodyIdentifiable: true },
    pieces: [Buffer.from("%PDF-1.7\n%%EOF")],
  });
  const version = await write(author, story.id, {
    ...{ lessons: docOf(word), partners: [{ name: word, role: word }] },
    links: [{ url: `https://${word}.example/`, label: word }],
    language: { language: "en", workingSummary: word },
    voices: [{ id: null, quote: word, name: word, role: word, isChild: false, consentId: shown!.consentId }],
  });
  return { ...made, story: { ...story, version } };
}

async function bringTo(state: RevisionState, word: string) {
  const made = await aDraftFullOf(word);
  const { author, lead, story } = made;
  if (state === "draft") return made;
  if (state === "discarded") await discardDraft(author, story);
  if (state === "discarded") return made;
  const embargoUntil = state === "approved" ? new Date(Date.now() + 3_600_000).toISOString() : null;
  const revision = await submitStory(lead, { ...story, licence: true, embargoUntil });
  if (state === "submitted") return made;
  const [reviewer, editor] = [await aReviewer(), await anEditor()];
  const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
  const remark = { section: "need" as const, body: word, criterion: null, mustFix: state === "returned" };
  await addComment(reviewer, { revisionId: revision.id, ...remark });
  const [review] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
  await savePrivateNote(reviewer, { reviewId, version: review!.version, note: word });
  await answerAll(reviewer, reviewId);
  const verdict = (given: "approve" | "return") =>
    giveVerdict(reviewer, { reviewId, verdict: given, hash: revision.hash! });
  const taking = { id: story.id, reason: "error_found" as const, privateReason: word, hideTitle: true };
  if (state === "returned") await verdict("return");
  if (state === "recalled") await recallStory(lead, { id: story.id });
  if (state === "declined") await declineStory(editor, { revisionId: revision.id, reason: word });
  if (state === "approved") await verdict("approve");
  if (state === "unpublished" || state === "withdrawn") {
    await verdict("approve");
    expect(await everyPublicRow(), "while it was published").toContain(word);
    if (state === "unpublished") await unpublishStory(editor, taking);
    else await withdrawStory(lead, taking);
  }
  return made;
}

test.each(NOT_PUBLIC)("nothing of a story that is %s stands in a public table", async (state) => {
  const word = `quokka${state.replace("_", "")}`;
  const { story } = await bringTo(state, word);
  const rows = (await everyPublicRow()).replaceAll(story.slug, "");
  expect(rows).not.toContain(word);
});
