import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import * as schema from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { RULES } from "@/lib/invariants/rules";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory } from "../support/factories";

/**
 * The checker reports every breach that it says it looks for. Each is planted by the cluster's superuser with triggers
 * and foreign keys off, as no role of ours can, and rolled back again.
 */
const address = new URL(inject("cluster").superuser);
address.pathname = new URL(process.env.DATABASE_URL!).pathname;
const superuser = postgres(address.href, { max: 1, onnotice: () => {} });
const asSuperuser = drizzle(superuser, { schema, casing: "snake_case" });

type Made = Awaited<ReturnType<typeof aPublishedStory>>;
let out: Made;
let gone: Made;

beforeAll(async () => {
  out = await aPublishedStory({ media: true });
  gone = await aPublishedStory();
  const taking = { reason: "error_found" as const, privateReason: "x", hideTitle: false };
  await unpublishStory(await anEditor(), { id: gone.story.id, ...taking });
});
afterAll(() => superuser.end());

/** Number of the invariant, what the checker says, and SQL that breaks it. */
const BREACHES: [number, string, (made: { out: Made; gone: Made }) => string][] = [
  [
    1,
    "a story has more than one open revision",
    ({ out: { story } }) => `
      drop index revisions_one_open;
      insert into revisions (story_id, number, language, need, action, lessons, saved_by)
      select '${story.id}', n, language, need, action, lessons, saved_by from revisions, generate_series(7, 8) n where story_id = '${story.id}'`,
  ],
  [
    1,
    "a published revision has no publication, or the other way round",
    ({ out }) => `delete from publications where story_id = '${out.story.id}'`,
  ],
  [
    1,
    "a published revision has no publication, or the other way round",
    ({ out }) => `update revisions set state = 'unpublished' where id = '${out.revision.id}'`,
  ],
  [
    1,
    "a submitted revision cites a finding that was not copied",
    ({ out }) => `delete from revision_findings where revision_id = '${out.revision.id}'`,
  ],
  [
    2,
    "a submitted revision is not what its hash says",
    ({ out }) => `update revisions set summary = 'other words' where id = '${out.revision.id}'`,
  ],
  [
    2,
    "a submitted revision is not what its hash says",
    ({ out }) => `update revision_photos set hash = 'x' where revision_id = '${out.revision.id}'`,
  ],
  [
    2,
    "a submitted revision is not what its hash says",
    ({ gone }) =>
      `update revision_findings set snapshot = snapshot || '{"resultValue": 99}' where revision_id = '${gone.revision.id}'`,
  ],
  [
    2,
    "a photo or voice is not what was judged",
    ({ out }) => `update photos set alternative_text = 'x' where id = '${out.shown!.photoId}'`,
  ],
  [
    2,
    "a photo or voice is not what was judged",
    ({ out }) => `update voices set quote = 'x' where story_id = '${out.story.id}'`,
  ],
  [
    2,
    "a publication does not carry the hash that was judged",
    ({ out }) => `update publications set hash = 'x' where story_id = '${out.story.id}'`,
  ],
  [
    2,
    "a publication was not approved by its quorum",
    ({ out }) => `update revisions set quorum = 2 where id = '${out.revision.id}'`,
  ],
  [
    2,
    "a publication was not approved by its quorum",
    ({ out }) => `update reviews set released_at = now() where id = '${out.reviewId}'`,
  ],
  [
    2,
    "a publication shows a stronger kind of evidence or contribution than a reviewer confirmed",
    ({ out }) => `
      insert into contribution_levels (review_id, contribution_id, stated, given, reason)
      select '${out.reviewId}', id, 'direct', 'enabling', 'x' from contributions where revision_id = '${out.revision.id}'
      on conflict (review_id, contribution_id) do update set given = 'enabling', reason = 'x'`,
  ],
  [
    2,
    "a verdict on accepted wording was given before its difference was confirmed",
    ({ out, gone }) => `
      insert into amendments (revision_id, amends_id, accepted_by)
      values ('${out.revision.id}', '${gone.revision.id}', '${out.lead.id}')`,
  ],
  [
    2,
    "a publication was approved against a verdict, and by no editor",
    ({ out }) => `update verdicts set verdict = 'return' where review_id = '${out.reviewId}'`,
  ],
  [
    2,
    "a publication was approved while a must-fix was open",
    ({ out }) => `insert into comments (revision_id, author_id, section, body, must_fix)
      values ('${out.revision.id}', '${out.reviewer.id}', 'need', 'x', true)`,
  ],
  [
    2,
    "a verdict that counts is of someone whose conflict was known at the decision",
    ({ out }) => `insert into declared_conflicts (person_id, story_id, declared_at)
      values ('${out.reviewer.id}', '${out.story.id}', '2020-01-01')`,
  ],
  [
    2,
    "a verdict that counts is of someone whose conflict was known at the decision",
    ({ out }) => `insert into memberships (person_id, organisation_id, role, created_at)
      values ('${out.reviewer.id}', '${out.sponsor.id}', 'author', '2020-01-01')`,
  ],
  [
    2,
    "a verdict was given by someone who wrote the story",
    ({ out }) =>
      `insert into events (kind, story_id, actor_id) values ('story.saved', '${out.story.id}', '${out.reviewer.id}')`,
  ],
  [
    2,
    "a verdict was given without “no conflict”",
    ({ out }) => `update reviews set confirmed_at = null where id = '${out.reviewId}'`,
  ],
  [
    3,
    "a public photo is hidden, or its consent has ended",
    ({ out }) =>
      `update photos set hidden_at = now(), hidden_reason = 'member_wish' where id = '${out.shown!.photoId}'`,
  ],
  [
    3,
    "a public photo is hidden, or its consent has ended",
    ({ out }) => `delete from photo_consents where photo_id = '${out.shown!.photoId}'`,
  ],
  ...["revoked_at = now()", "expires_on = '2020-01-01'", "doors = '{open_data}'", "uses = '{name}'"].flatMap(
    (change) =>
      (["photo", "voice"] as const).map((what): (typeof BREACHES)[number] => [
        3,
        `a public ${what} is hidden, or its consent has ended`,
        ({ out }) => `update consents set ${change} where id = '${out.shown!.consentId}'`,
      ]),
  ),
  [
    3,
    "a public voice is hidden, or its consent has ended",
    ({ out }) => `update voices set consent_id = null where story_id = '${out.story.id}'`,
  ],
  [4, "a trigger is off", () => "alter table events disable trigger events_append_only"],
  [4, "a trigger is off", () => "alter table claims disable trigger all"],
  [4, "an append-only table has lost its trigger", () => "drop trigger verdicts_append_only on verdicts"],
  [
    3,
    "a photo or voice stands in open data against its licence or consent",
    () => "update publication_photos set in_open_data = true",
  ],
  [
    3,
    "a photo or voice stands in open data against its licence or consent",
    () => "update publication_voices set in_open_data = true",
  ],
  [
    4,
    "a verdict and its event do not stand side by side",
    ({ gone }) => `delete from verdicts where review_id = '${gone.reviewId}'`,
  ],
  [
    4,
    "a verdict and its event do not stand side by side",
    ({ gone }) =>
      `update events set actor_id = '${gone.author.id}' where kind = 'review.verdict_given' and subject_id = '${gone.reviewId}'`,
  ],
  [
    5,
    "the events do not lead to the state that stands",
    ({ gone }) =>
      `delete from events where kind = 'story.unpublished' and revision_id = '${gone.revision.id}'`,
  ],
  [
    2,
    "a verdict was given by who was named to edit the story",
    ({ out }) => `insert into named_editors (story_id, person_id, named_by, named_at)
      values ('${out.story.id}', '${out.reviewer.id}', '${out.lead.id}', now() - interval '1 day')`,
  ],
  [
    5,
    "who was named to edit a story, or is so no more, has no event",
    ({ out }) => `insert into named_editors (story_id, person_id, named_by)
      values ('${out.story.id}', '${out.sponsorLead.id}', '${out.lead.id}')`,
  ],
  [
    5,
    "who was named to edit a story, or is so no more, has no event",
    ({ gone }) => `insert into events (kind, story_id, subject_id, actor_id)
        values ('story.editor_named', '${gone.story.id}', '${gone.sponsorLead.id}', '${gone.lead.id}');
      insert into named_editors (story_id, person_id, named_by, ended_by, ended_at)
        values ('${gone.story.id}', '${gone.sponsorLead.id}', '${gone.lead.id}', '${gone.lead.id}', now())`,
  ],
  [
    5,
    "a move has no event",
    ({ gone }) => `delete from events where kind = 'story.taken_up' and revision_id = '${gone.revision.id}'`,
  ],
  [
    5,
    "a move has no event",
    ({ out }) => `insert into events (kind, revision_id, data)
      select kind, revision_id, data from events where kind = 'story.approved' and revision_id = '${out.revision.id}'`,
  ],
  [
    6,
    "a public story has a tombstone",
    ({ out }) => `insert into tombstones (story_id, slug, language, country, reason)
      values ('${out.story.id}', '${out.story.slug}', 'en', 'KEN', 'replaced')`,
  ],
  [
    6,
    "a public story or a tombstone stands at an address of another story",
    ({ gone }) => `update stories set slug = 'moved' where id = '${gone.story.id}'`,
  ],
  [
    2,
    "a public use of a story is not what an editor has checked, or a checked one is not public",
    ({ out: { story } }) => `
      insert into uses (id, country, year, story_id, page, quote, link, language, checked_on)
      values (gen_random_uuid(), 'KEN', 2027, '${story.id}', '47', 'x', 'https://a.example', 'en', '2027-08-01')`,
  ],
  [
    6,
    "a story that was public has neither publication nor tombstone",
    ({ gone }) => `delete from tombstones where story_id = '${gone.story.id}'`,
  ],
];

describe("a breach that is planted is reported", () => {
  test.each(BREACHES)("invariant %i: %s (%#)", async (invariant, what, plant) => {
    const planted = asSuperuser.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql.raw(plant({ out, gone })));
      const found = await listBreaches(tx);
      throw { found };
    });
    const { found } = await planted.catch((thrown) => thrown);
    expect(found).toContainEqual({ invariant, what, id: expect.any(String) });
  });

  test("every rule of the checker has its breach here, and every invariant its rules", () => {
    const planted = new Set(BREACHES.map(([, what]) => what));
    expect(RULES.map(({ what }) => what).filter((what) => !planted.has(what))).toEqual([]);
    expect([...new Set(BREACHES.map(([invariant]) => invariant))]).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
