import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mails, publications, revisions } from "@/db/schema";
import { sendMail } from "@/lib/email/send-mail";
import { listNotices } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import { leaveOrganisation } from "@/lib/people/mutations/leave-organisation";
import { askForNews } from "@/lib/publications/ask-for-news";
import { addComment } from "@/lib/reviews/mutations/comment";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion } from "@/lib/reviews/mutations/judge";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { listStories } from "@/lib/stories/queries";
import { remindOfDrafts } from "@/lib/stories/resting-drafts";
import { dayAfter } from "@/lib/today";
import {
  again,
  anEditor,
  answerAll,
  aPublishedStory,
  aReadyStory,
  aStoryInReview,
  write,
} from "../support/factories";
import { aQuietHouse, toldOf } from "../support/time";

aQuietHouse();
const country = "GIB";
const SAVED = "2011-02-03";
const dayOf = (days: number) => new Date(`${dayAfter(SAVED, days)}T12:00:00Z`);
const one = (...lines: string[]) => ({ mail: lines.sort(), notices: lines.sort() });
const rested = (storyId: string) =>
  db
    .update(revisions)
    .set({ savedAt: dayOf(0) })
    .where(sql`story_id = ${storyId} and state = 'draft'`);

async function aRestingDraft() {
  const made = await aReadyStory({ country });
  await rested(made.story.id);
  return made;
}

describe("a draft that nobody touches for thirty days", () => {
  test("is told of once, to who wrote it and who leads there; no sponsor, no stranger", async () => {
    const { story, author, lead } = await aRestingDraft();
    await remindOfDrafts(dayOf(29));
    expect(await toldOf(story.id, "draft_resting")).toEqual(one());
    for (const day of [30, 30, 31, 400]) await remindOfDrafts(dayOf(day));
    expect(await toldOf(story.id, "draft_resting")).toEqual(one(`${author.id} draft`, `${lead.id} draft`));
    expect((await listNotices(author, "en", 1)).rows[0]?.line).toBe(
      "“A title that says word” has rested since 3 February 2011",
    );
  });

  test("is not told of while it is written, once it was put away, or again after more was written", async () => {
    const [written, away, more] = [await aRestingDraft(), await aRestingDraft(), await aRestingDraft()];
    const discard = { id: away.story.id, version: away.story.version };
    await discardDraft(away.author, discard);
    await write(written.author, written.story.id, { summary: "A few more words" });
    await remindOfDrafts(dayOf(40));
    for (const { story } of [written, away]) expect(await toldOf(story.id, "draft_resting")).toEqual(one());
    await write(more.author, more.story.id, { summary: "A few more words" });
    await rested(more.story.id);
    await remindOfDrafts(dayOf(400));
    expect((await toldOf(more.story.id, "draft_resting")).mail).toHaveLength(2);
  });

  test("is told to those who are still there, and to the sponsor's leads where nobody is", async () => {
    const [some, none] = [await aRestingDraft(), await aRestingDraft()];
    await leaveOrganisation(some.author, { organisationId: some.library.id });
    for (const person of [none.author, none.lead])
      await leaveOrganisation(person, { organisationId: none.library.id });
    await remindOfDrafts(dayOf(31));
    expect(await toldOf(some.story.id, "draft_resting")).toEqual(one(`${some.lead.id} draft`));
    expect(await toldOf(none.story.id, "draft_resting")).toEqual(one(`${none.sponsorLead.id} draft`));
  });

  test("who leaves before the mail goes gets none", async () => {
    const { story, author, library, lead } = await aRestingDraft();
    await remindOfDrafts(dayOf(31));
    await leaveOrganisation(author, { organisationId: library.id });
    for (const { id } of await db.select().from(mails).where(eq(mails.storyId, story.id)))
      await sendMail(id, RIGHTS);
    expect((await toldOf(story.id, "draft_resting")).mail).toEqual([`${lead.id} draft`]);
    expect((await listNotices(await again(author), "en", 1)).rows).toEqual([]);
  });

  test("that was opened by a return is told of as such", async () => {
    const { story, author, lead, reviewer, reviewId, revision } = await aStoryInReview({ country });
    const remark = { section: "need" as const, body: "More", mustFix: true, criterion: "change" as const };
    await addComment(reviewer, { revisionId: revision.id, ...remark });
    await answerAll(reviewer, reviewId);
    await answerCriterion(reviewer, { reviewId, criterion: "change", answer: "not_yet" });
    await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
    await rested(story.id);
    await remindOfDrafts(dayOf(30));
    expect(await toldOf(story.id, "draft_resting")).toEqual(
      one(`${author.id} returned`, `${lead.id} returned`),
    );
  });
});

/** Evidence that ends on 30 June 2008; old after three years. */
const END = "2008-06-30";
async function anOldStory() {
  const made = await aPublishedStory({ country });
  await db
    .update(publications)
    .set({ evidenceUntil: END, news: "fresh" })
    .where(eq(publications.storyId, made.story.id));
  const news = async () => (await listStories(made.lead)).find(({ id }) => id === made.story.id);
  return { ...made, news };
}

describe("evidence that grows old", () => {
  test("is written with what is public: when its latest evaluation ended", async () => {
    const { lead, story } = await aPublishedStory({ country });
    const [row] = await listStories(lead);
    expect(row).toMatchObject({ id: story.id, evidenceUntil: "2023-12-31" });
  });

  test("is told to the library once a year; the desk and the page say so", async () => {
    const { story, author, lead, news } = await anOldStory();
    await askForNews("2011-06-29");
    expect(await news()).toMatchObject({ news: "fresh", evidenceUntil: END });
    await Promise.all(["2011-06-30", "2011-06-30", "2011-07-01"].map((day) => askForNews(day)));
    for (const day of ["2012-01-01", "2012-06-29"]) await askForNews(day);
    expect(await toldOf(story.id, "news_due")).toEqual(one(author.id, lead.id));
    expect(await news()).toMatchObject({ news: "due" });
    expect((await listNotices(lead, "en", 1)).rows[0]?.line).toBe(
      "The evidence of “A title that says word” is from 2008: is there news?",
    );
    for (const day of ["2012-06-30", "2013-01-01"]) await askForNews(day);
    expect(await toldOf(story.id, "news_due")).toEqual(one(author.id, author.id, lead.id, lead.id));
    expect(await news()).toMatchObject({ news: "overdue" });
  });

  test("is not asked about while the next round is open, nor once the story is gone", async () => {
    const [open, gone] = [await anOldStory(), await anOldStory()];
    await reviseStory(open.author, { id: open.story.id });
    const reason = { reason: "error_found" as const, privateReason: "x", hideTitle: false };
    await unpublishStory(await anEditor(), { id: gone.story.id, ...reason });
    await askForNews("2012-01-01");
    expect(await open.news()).toMatchObject({ news: "due", state: "draft" });
    for (const { story } of [open, gone]) expect(await toldOf(story.id, "news_due")).toEqual(one());
  });

  test("is not asked about where another story with fresh evidence tells what followed", async () => {
    const { story } = await anOldStory();
    const other = await aPublishedStory({ country });
    await db
      .update(publications)
      .set({ followsStoryId: story.id, evidenceUntil: "2010-06-30", news: "fresh" })
      .where(eq(publications.storyId, other.story.id));
    await askForNews("2012-01-01");
    expect(await toldOf(story.id, "news_due")).toEqual(one());
    // On the first day the other story may still count as fresh when this one is looked at.
    for (const day of ["2014-07-01", "2014-07-02"]) await askForNews(day);
    expect((await toldOf(story.id, "news_due")).mail.length).toBe(2);
  });
});
