import { db } from "@/db/client";
import { settings } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { loadWords } from "@/lib/reviews/load-words";
import { sendEdits, suggestEdit } from "@/lib/reviews/mutations/suggest-edit";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { type Place, passageText } from "@/lib/reviews/rewordable";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { quoteAt } from "@/lib/text/quote";
import { aReviewer, aStoryInReview, aSubmittedStory } from "./factories";

type Wish = Partial<Place> & { exact: string; words: string };

/** What a reviewer's browser sends to have other words in the place of some. */
export async function aSuggestion(revisionId: string, reviewId: string, wish: Wish) {
  const { passage = "title", item = "", exact, words } = wish;
  const all = await db.transaction(async (tx) => loadWords(tx, await lockRevision(tx, revisionId)));
  const text = passageText(all, { passage, item }) ?? "";
  const start = text.indexOf(exact);
  const quote = quoteAt(text, { start, end: start + exact.length });
  return { reviewId, passage, item, ...quote, words, why: "" };
}

type Judged = { revision: { id: string }; reviewer: Actor; reviewId: string };

/** Wording suggested by the reviewer and sent to the library; the ids in order. */
export async function sentEdits({ revision, reviewer, reviewId }: Judged, ...wishes: Wish[]) {
  const ids: string[] = [];
  for (const wish of wishes)
    ids.push((await suggestEdit(reviewer, await aSuggestion(revision.id, reviewId, wish))).id);
  await sendEdits(reviewer, { reviewId });
  return ids;
}

export const accepting = (revisionId: string, ...ids: string[]) => ({
  ...{ revisionId, licence: true },
  answers: ids.map((editId) => ({ editId, accepted: true, word: "" })),
});

export const inReview = (options: Parameters<typeof aStoryInReview>[0] = {}) =>
  aStoryInReview({ country: "MHL", ...options });

/** A story of which two reviewers are needed, both at work. */
export async function withTwoReviewers() {
  await db.update(settings).set({ quorum: 2 });
  const submitted = await aSubmittedStory({ country: "MHL" });
  const [reviewer, other] = [await aReviewer(), await aReviewer()];
  const { reviewId } = await takeUp(reviewer, { revisionId: submitted.revision.id });
  const { reviewId: otherReviewId } = await takeUp(other, { revisionId: submitted.revision.id });
  await db.update(settings).set({ quorum: 1 });
  return { ...submitted, reviewer, reviewId, other, otherReviewId };
}
