import { and, eq, inArray } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { notices, platformRoles, reviewerProfiles, vnrYears } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { assignReviewer } from "@/lib/reviews/mutations/take-up";
import { listPublished } from "@/lib/reviews/published-queries";
import { queueFilter } from "@/lib/reviews/queue-filter";
import { countQueue, listQueue, QUEUE_PAGE } from "@/lib/reviews/queue-queries";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import {
  anEditor,
  aPublishedStory,
  aReadyStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  write,
} from "../support/factories";
import { queriesOf } from "../support/queries";

/** What was submitted never changes: only the owner of the tables can let time pass. */
const owner = postgres(process.env.MIGRATE_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());
const letBe = (id: string, days: number) =>
  owner.begin(async (tx) => {
    await tx`alter table revisions disable trigger user`;
    await tx`update revisions set submitted_at = now() - make_interval(days => ${days}) where id = ${id}`;
    await tx`alter table revisions enable trigger user`;
  });
const from = (rows: { revisionId: string }[], own: string[]) =>
  rows.map(({ revisionId }) => revisionId).filter((id) => own.includes(id));
const view = (asked: object) => queueFilter.parse(asked);

/** A story that has waited so many days, after so many earlier rounds. */
async function waiting(country: string, days: number, rounds = 0) {
  const { lead, revision, story } = await aSubmittedStory({ country });
  let { id } = revision;
  for (let round = 0; round < rounds; round += 1) {
    await recallStory(lead, { id: story.id });
    const { version } = (await findStory(lead, story.id))!.revision;
    ({ id } = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null }));
  }
  await letBe(id, days);
  return id;
}

async function inLanguage(language: string, workingSummary = "") {
  const ready = await aReadyStory({ country: "PCN" });
  const version = await write(ready.author, ready.story.id, { language: { language, workingSummary } });
  return submitStory(ready.lead, { id: ready.story.id, version, licence: true, embargoUntil: null });
}

const rowOf = async (actor: Actor, id: string) =>
  (await listQueue(actor)).find(({ revisionId }) => revisionId === id);

describe("the order", () => {
  test("the longest wait first; a near national review goes ahead, an earlier round too", async () => {
    const year = new Date().getUTCMonth() < 6 ? new Date().getUTCFullYear() : new Date().getUTCFullYear() + 1;
    const [old, fresh, near] = [await waiting("FSM", 40), await waiting("FSM", 1), await waiting("PCN", 1)];
    const editor = await anEditor();
    expect(from(await listQueue(editor), [old, fresh, near])[0]).toBe(old);
    await db
      .insert(vnrYears)
      .values({ country: "PCN", year, status: "announced", confirmed: false, source: "" });
    const rows = await listQueue(editor);
    expect(rows.find(({ revisionId }) => revisionId === near)?.presentsOn).toBe(`${year}-07-15`);
    expect(rows.find(({ revisionId }) => revisionId === fresh)?.presentsOn).toBeNull();
    expect(from(rows, [fresh, near])).toEqual([near, fresh]);
    const third = await waiting("FSM", 1, 2);
    await letBe(old, 15);
    expect(from(await listQueue(editor), [old, third])).toEqual([third, old]);
    expect(await rowOf(editor, third)).toMatchObject({ round: 3 });
  });

  test("what is with oneself stands above all", async () => {
    await waiting("FSM", 300);
    const { reviewer, revision } = await aStoryInReview({ country: "PCN" });
    const [first] = await listQueue(reviewer, view({}));
    expect(first).toMatchObject({ revisionId: revision.id, myVerdict: null });
    expect(first?.myDueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe("filters and pages", () => {
  test("by language, region and goal, each alone and together", async () => {
    const editor = await anEditor();
    const oceania = (await inLanguage("sw")).id;
    const { revision } = await aSubmittedStory({ country: "UGA" });
    const shown = async (asked: object) => {
      const all: string[] = [];
      for (let page = 1; ; page += 1) {
        const rows = await listQueue(editor, view({ ...asked, page }));
        all.push(...from(rows, [oceania, revision.id]));
        if (rows.length < QUEUE_PAGE) return all;
      }
    };
    expect(await shown({ language: "sw" })).toEqual([oceania]);
    expect(await shown({ region: "africa" })).toEqual([revision.id]);
    expect(await shown({ region: "oceania", goal: "4" })).toEqual([oceania]);
    expect(await shown({ goal: "16" })).toEqual([]);
    expect((await listQueue(editor, view({ region: "asia" })))[0]?.languages ?? []).toBeDefined();
    expect((await listQueue(editor, view({ language: "en" })))[0]?.languages).toContain("sw");
  });

  test("each story stands on one page, and every page says how many there are", async () => {
    const editor = await anEditor();
    const all = await listQueue(editor);
    const first = await listQueue(editor, view({ page: "1" }));
    const second = await listQueue(editor, view({ page: "2" }));
    expect(first).toEqual(all.slice(0, QUEUE_PAGE));
    expect(second).toEqual(all.slice(QUEUE_PAGE, 2 * QUEUE_PAGE));
    expect(first[0]?.total).toBe(all.length);
    expect(await countQueue(editor)).toBe(all.filter(({ state }) => state !== "approved").length);
  });

  test("one story and three ask the database as often", async () => {
    const editor = await anEditor();
    await inLanguage("so");
    const page = async () => {
      const rows = await listQueue(editor, view({ language: "so" }));
      const { rows: shown } = await listPublished(editor);
      return { rows, shown, waiting: await countQueue(editor) };
    };
    const one = await queriesOf(db, page);
    for (let more = 0; more < 2; more += 1) {
      await inLanguage("so");
      await aPublishedStory({ country: "PCN" });
    }
    const three = await queriesOf(db, page);
    expect([one.value.rows.length, three.value.rows.length]).toEqual([1, 3]);
    expect(three.value.shown.length).toBeGreaterThan(1);
    expect(three.asked).toBe(one.asked);
  });
});

test("what is public comes newest first, page by page", async () => {
  const editor = await anEditor();
  const { story } = await aPublishedStory({ country: "PCN" });
  const stories: string[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const shown = await listPublished(editor, page);
    stories.push(...shown.rows.map(({ storyId }) => storyId));
    more = shown.more;
    expect(shown.rows.length).toBeLessThanOrEqual(25);
  }
  expect(stories[0]).toBe(story.id);
  expect(new Set(stories).size).toBe(stories.length);
  const { rows } = await listPublished(await aReviewer());
  expect(rows).toEqual([]);
});

describe("a language that no reviewer reads", () => {
  const readers = async (language: string) => {
    const reviewer = await aReviewer();
    await db.insert(reviewerProfiles).values({ personId: reviewer.id, languages: [language], loadLimit: 3 });
    return reviewer;
  };
  const told = async (editor: Actor, revisionId: string) =>
    db
      .select({ data: notices.data })
      .from(notices)
      .where(
        and(
          eq(notices.personId, editor.id),
          eq(notices.revisionId, revisionId),
          inArray(notices.kind, ["language_unread"]),
        ),
      );

  test("is marked for editors, told at submission, and says whether there is a working summary", async () => {
    const [editor] = [await anEditor(), await readers("en")];
    const bare = await inLanguage("km");
    const helped = await inLanguage("km", "A summary in English");
    expect(await rowOf(editor, bare.id)).toMatchObject({ isRead: false, hasSummary: false });
    expect(await rowOf(editor, helped.id)).toMatchObject({ isRead: false, hasSummary: true });
    expect((await told(editor, bare.id))[0]?.data).toMatchObject({ language: "km" });
    const english = await inLanguage("en");
    expect(await rowOf(editor, english.id)).toMatchObject({ isRead: true });
    expect(await told(editor, english.id)).toEqual([]);
  });

  test("is read once an active reviewer says so, in whichever form of it", async () => {
    const editor = await anEditor();
    const { id } = await inLanguage("is");
    await readers("en");
    const reader = await readers("is-IS");
    expect(await rowOf(editor, id)).toMatchObject({ isRead: true });
    await db.delete(platformRoles).where(eq(platformRoles.personId, reader.id));
    expect(await rowOf(editor, id)).toMatchObject({ isRead: false });
  });

  test("who named no language reads the one in which they are written to", async () => {
    const editor = await anEditor();
    const reviewer = await aReviewer();
    const { revision } = await aSubmittedStory({ country: "FSM" });
    await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
    expect((await findStory(reviewer, revision.storyId)) === null).toBe(true);
    expect(await rowOf(editor, revision.id)).toMatchObject({ language: "en", isRead: true });
  });
});
