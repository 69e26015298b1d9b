import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications, revisions, workReminders } from "@/db/schema";
import { askForNews } from "@/lib/publications/ask-for-news";
import { releaseOverdue } from "@/lib/reviews/mutations/release-overdue";
import { bringWaiting, remindReviewers } from "@/lib/reviews/reminders";
import { remindOfDrafts } from "@/lib/stories/resting-drafts";
import { dayAfter, today } from "@/lib/today";
import { dyingAtEveryStep } from "../support/crash";
import { anEditor, aPublishedStory, aReadyStory } from "../support/factories";
import { aQuietHouse, aReviewDue, aStoryWaiting, COUNTRY, DUE } from "../support/time";

/**
 * Each daily work dies before every one of its steps in turn, the commit and what follows it among them; the next run
 * goes on. Whatever was told was told whole, and in the end everything once: never twice, never not at all.
 */
aQuietHouse();
beforeAll(async () => {
  for (let editors = 0; editors < 2; editors += 1) await anEditor();
});

/** Of every thing of a story: the reminders, notices, mails, and jobs that will send them. */
async function written(storyId: string) {
  const count = async (what: ReturnType<typeof sql>) =>
    Number((await db.execute<{ count: string }>(sql`select count(*) ${what}`))[0]!.count);
  const kinds = sql`kind in ('review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due')`;
  return {
    reminders: await count(sql`from work_reminders where subject_id = ${storyId}
      or subject_id in (select id from revisions where story_id = ${storyId})
      or subject_id in (select w.id from reviews w join revisions r on r.id = w.revision_id where r.story_id = ${storyId})`),
    notices: await count(sql`from notices where story_id = ${storyId} and ${kinds}`),
    mails: await count(sql`from mails where story_id = ${storyId} and ${kinds}`),
    jobs: await count(sql`from pgboss.job j join mails m on m.id::text = j.data ->> 'mailId'
      where j.name = 'mail.send' and m.story_id = ${storyId} and ${kinds}`),
  };
}

async function survives(
  stories: string[],
  run: () => Promise<unknown>,
  once: { reminders: number; mails: number },
) {
  const whole = { ...once, notices: once.mails, jobs: once.mails };
  const nothing = { reminders: 0, notices: 0, mails: 0, jobs: 0 };
  const deaths = await dyingAtEveryStep(run, async () => {
    for (const id of stories) expect([nothing, whole]).toContainEqual(await written(id));
  });
  for (const id of stories) expect(await written(id)).toEqual(whole);
  await run();
  for (const id of stories) expect(await written(id)).toEqual(whole);
  return deaths;
}

test("reviewers and editors are reminded", async () => {
  const [one, two] = [await aReviewDue(), await aReviewDue(dayAfter(DUE, -1))];
  const stories = [one.story.id, two.story.id];
  const deaths = await survives(stories, () => remindReviewers(dayAfter(DUE, 2)), { reminders: 2, mails: 3 });
  expect(deaths).toBeGreaterThan(15);
});

test("reviews go back by themselves", async () => {
  const [one, two] = [await aReviewDue(), await aReviewDue(dayAfter(DUE, -1))];
  const stories = [one.story.id, two.story.id];
  const deaths = await survives(stories, () => releaseOverdue(dayAfter(DUE, 8)), { reminders: 0, mails: 3 });
  expect(deaths).toBeGreaterThan(15);
  for (const { revision } of [one, two]) {
    const [row] = await db.select().from(revisions).where(eq(revisions.id, revision.id));
    expect(row?.state).toBe("submitted");
    const events = await db.execute(
      sql`select from events where revision_id = ${revision.id} and kind = 'story.released'`,
    );
    expect(events).toHaveLength(1);
  }
});

test("stories without a reviewer are brought before editors", async () => {
  const day = dayAfter(today(), 20);
  await bringWaiting(day);
  const stories = [(await aStoryWaiting()).story.id, (await aStoryWaiting()).story.id];
  const deaths = await survives(stories, () => bringWaiting(day), { reminders: 1, mails: 2 });
  expect(deaths).toBeGreaterThan(15);
});

test("resting drafts are told of", async () => {
  const stories: string[] = [];
  for (const day of ["2012-01-01", "2012-01-02"]) {
    const { story } = await aReadyStory({ country: COUNTRY });
    await db
      .update(revisions)
      .set({ savedAt: new Date(day) })
      .where(eq(revisions.storyId, story.id));
    stories.push(story.id);
  }
  const run = () => remindOfDrafts(new Date("2012-03-01"));
  expect(await survives(stories, run, { reminders: 1, mails: 2 })).toBeGreaterThan(15);
});

test("news is asked for, and the pages are made anew", async () => {
  await db.update(publications).set({ evidenceUntil: "2023-12-31", news: "fresh" });
  const stories: string[] = [];
  for (const evidenceUntil of ["2008-06-30", "2008-07-01"]) {
    const { story } = await aPublishedStory({ country: COUNTRY });
    await db
      .update(publications)
      .set({ evidenceUntil, news: "fresh" })
      .where(eq(publications.storyId, story.id));
    stories.push(story.id);
  }
  await db.execute(sql`delete from pgboss.job where name = 'pages.refresh'`);
  const run = () => askForNews("2011-08-01");
  expect(await survives(stories, run, { reminders: 1, mails: 2 })).toBeGreaterThan(15);
  const rows = await db.select().from(publications).where(eq(publications.news, "due"));
  expect(rows.map(({ storyId }) => storyId).sort()).toEqual(stories.sort());
  expect(await db.execute(sql`select from pgboss.job where name = 'pages.refresh'`)).toHaveLength(1);
  expect(
    await db.$count(
      workReminders,
      and(eq(workReminders.reminder, "news_due"), inArray(workReminders.subjectId, stories)),
    ),
  ).toBe(2);
});
