import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { REVISION_STATES } from "@/db/enums";
import { PUBLIC_TABLES, TABLE_RIGHTS } from "@/db/grants";
import { revisions } from "@/db/schema";
import { takeBackEditor } from "@/lib/reviews/mutations/name-editor";
import { aPerson, aPublishedStory, aStoryInReview, aSubmittedStory } from "../support/factories";
import { aNaming } from "../support/named";

const app = postgres(process.env.DATABASE_URL!, { max: 2, onnotice: () => {} });
const refused = (query: string) => expect(app.unsafe(query)).rejects.toThrow();

describe("the application's role", () => {
  let id: string;
  beforeAll(async () => {
    id = (await aPublishedStory({ media: true })).revision.id;
  });

  test.each(["events", "verdicts", "revisions", "publications", "people"])("cannot truncate %s", (table) =>
    refused(`truncate ${table} cascade`),
  );
  test.each(["events", "verdicts"])("cannot change or delete %s", async (table) => {
    await refused(`update ${table} set id = id`);
    await refused(`delete from ${table}`);
  });
  test("cannot switch triggers off, alter, drop or make tables", async () => {
    await refused("alter table events disable trigger all");
    await refused("alter table revisions drop constraint revisions_state");
    await refused("drop table events");
    await refused("create table mine (id int)");
    await refused("set session_replication_role = replica");
    await refused(
      "create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$",
    );
  });

  test.each([
    "title = 'x'",
    "summary = 'x'",
    "need = '{}'::jsonb",
    "hash = 'x'",
    "language = 'fr'",
    "submitted_by = null",
    "version = 99",
    "number = 9",
    "story_id = gen_random_uuid()",
  ])("cannot change a submitted revision: %s", (change) =>
    refused(`update revisions set ${change} where id = '${id}'`),
  );

  test.each([
    ["claims", "update claims set sentence = 'x' where revision_id = $"],
    ["claims", "delete from claims where revision_id = $"],
    ["claims", "insert into claims (revision_id, position) values ($, 9)"],
    ["contributions", "update contributions set sentence = 'x' where revision_id = $"],
    ["photos of a revision", "delete from revision_photos where revision_id = $"],
    ["voices of a revision", "update revision_voices set hash = 'x' where revision_id = $"],
    ["copied findings", "update revision_findings set snapshot = '{}' where revision_id = $"],
    ["the copied project", "update revision_projects set snapshot = '{}' where revision_id = $"],
    [
      "findings of a claim",
      "delete from claim_findings where claim_id in (select id from claims where revision_id = $)",
    ],
    [
      "a cited photo",
      "update photos set caption = 'x' where id in (select photo_id from revision_photos where revision_id = $)",
    ],
    [
      "a cited voice",
      "update voices set quote = 'x' where id in (select voice_id from revision_voices where revision_id = $)",
    ],
    [
      "a story's address",
      "update stories set slug = 'other' where id in (select story_id from revisions where id = $)",
    ],
    ["a publication's hash", "update publications set hash = 'x' where revision_id = $"],
  ])("cannot change %s once submitted: %s", (_, query) => refused(query.replaceAll("$", `'${id}'`)));

  test("cannot change a naming but to end it once, nor judge a story that one is named to edit", async () => {
    const { revision, story, reviewer, reviewId, lead } = await aStoryInReview();
    const { id } = await aNaming(story.id, reviewer);
    await refused(`update named_editors set person_id = '${lead.id}' where id = '${id}'`);
    await refused(`delete from named_editors where id = '${id}'`);
    await refused(
      `insert into verdicts (review_id, revision_id, reviewer_id, verdict, hash) values ('${reviewId}', '${revision.id}', '${reviewer.id}', 'approve', '${revision.hash}')`,
    );
    const admin = await aPerson({ roles: ["admin"] });
    await takeBackEditor(admin, { id });
    await refused(`update named_editors set ended_at = null, ended_by = null where id = '${id}'`);
  });

  test("cannot begin a revision as anything but a draft, nor open two", async () => {
    const { revision } = await aSubmittedStory();
    const insert = (state: string) =>
      `insert into revisions (story_id, number, state, language, need, action, lessons, saved_by) select story_id, 99, '${state}', 'en', need, action, lessons, saved_by from revisions where id = '${revision.id}'`;
    await refused(insert("published"));
    await refused(insert("draft"));
  });

  test("cannot write the same person twice, a foreign sponsor to itself, or a role that is none", async () => {
    await refused(
      "insert into people (email, name, password_hash) select upper(email), name, 'x' from people limit 1",
    );
    await refused("update organisations set sponsor_id = id");
    await refused("update platform_roles set role = 'owner'");
    await refused("update settings set quorum = 0");
    await refused("insert into settings (only) values (false)");
  });
});

test("every illegal move is refused by the database", async () => {
  const legal = new Set([
    ...[
      "draft submitted",
      "draft discarded",
      "discarded draft",
      "submitted in_review",
      "submitted recalled",
      "in_review submitted",
    ],
    ...[
      "in_review approved",
      "in_review returned",
      "in_review declined",
      "in_review recalled",
      "approved published",
      "approved recalled",
    ],
    ...[
      "published unpublished",
      "published withdrawn",
      "published superseded",
      "unpublished published",
      "unpublished withdrawn",
      "unpublished superseded",
    ],
  ]);
  const rows = await db.execute<{ before: string; after: string; may: boolean }>(sql`
    select before, after, may_move(before, after) as may
    from unnest(${sql.raw(`array['${REVISION_STATES.join("','")}']`)}) before, unnest(${sql.raw(`array['${REVISION_STATES.join("','")}']`)}) after`);
  expect(rows).toHaveLength(REVISION_STATES.length ** 2);
  for (const { before, after, may } of rows)
    expect([before, after, may]).toEqual([before, after, legal.has(`${before} ${after}`)]);
  const { revision } = await aSubmittedStory();
  for (const state of REVISION_STATES.filter(
    (one) => !["submitted", "in_review", "recalled"].includes(one),
  )) {
    await expect(db.update(revisions).set({ state }).where(eq(revisions.id, revision.id))).rejects.toThrow();
  }
});

test("every table has its rights written down once", async () => {
  const tables = (
    await db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public'`,
    )
  ).map(({ name }) => name);
  const { appendOnly, neverDeleted, purged, writable } = TABLE_RIGHTS;
  expect([...appendOnly, ...neverDeleted, ...purged, ...writable].sort()).toEqual(tables.sort());
  expect(tables).toEqual(expect.arrayContaining([...PUBLIC_TABLES]));
});
