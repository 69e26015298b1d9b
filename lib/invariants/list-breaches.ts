import { inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema";
import { judgedContent } from "@/lib/publications/verify-hash";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { MOVES } from "@/lib/stories/workflow";

/** `invariant`: its number in the domain's list; `id`: the row that breaks it. */
export type Breach = { invariant: number; what: string; id: string };

/** One query for each rule that SQL can say: every row it finds is a breach. */
const RULES: { invariant: number; what: string; query: string }[] = [
  {
    invariant: 1,
    what: "a story has more than one open revision",
    query:
      "select story_id::text as id from revisions where state in ('draft', 'submitted', 'in_review', 'approved') group by story_id having count(*) > 1",
  },
  {
    invariant: 1,
    what: "a published revision has no publication, or the other way round",
    query: `select r.id::text from revisions r full join publications p on p.revision_id = r.id
            where (r.state = 'published') is distinct from (p.id is not null) and (r.state = 'published' or p.id is not null)`,
  },
  {
    invariant: 1,
    what: "a submitted revision cites a finding that was not copied",
    query: `select r.id::text from revisions r join claims c on c.revision_id = r.id join claim_findings f on f.claim_id = c.id
            where r.submitted_at is not null and not exists (select from revision_findings s where s.revision_id = r.id and s.finding_id = f.finding_id)`,
  },
  {
    invariant: 2,
    what: "a publication does not carry the hash that was judged",
    query:
      "select p.id::text from publications p join revisions r on r.id = p.revision_id where p.hash is distinct from r.hash",
  },
  {
    invariant: 2,
    what: "a publication was not approved by its quorum",
    query: `select p.id::text from publications p join revisions r on r.id = p.revision_id
            where (select count(*) from verdicts v where v.revision_id = r.id and v.hash = r.hash) < r.quorum
              or (not exists (select from verdicts v where v.revision_id = r.id and v.verdict = 'approve'))`,
  },
  {
    invariant: 2,
    what: "a verdict was given by someone who wrote the story",
    query: `select v.id::text from verdicts v join revisions r on r.id = v.revision_id
            where exists (select from events e where e.story_id = r.story_id and e.actor_id = v.reviewer_id and e.kind in ('story.saved', 'story.created'))`,
  },
  {
    invariant: 2,
    what: "a verdict was given without “no conflict”",
    query:
      "select v.id::text from verdicts v join reviews w on w.id = v.review_id where w.confirmed_at is null or w.confirmed_at > v.given_at",
  },
  {
    invariant: 3,
    what: "a public photo is hidden, or its consent has ended",
    query: `select pp.photo_id::text as id from publication_photos pp join photos p on p.id = pp.photo_id
            where p.hidden_at is not null or (p.people_shown = 'recognisable' and not exists (select from photo_consents x where x.photo_id = p.id))
              or exists (select from photo_consents x join consents c on c.id = x.consent_id where x.photo_id = p.id
                and (c.revoked_at is not null or (c.expires_on < current_date and (pp.shown_until is null or pp.shown_until >= current_date)) or not 'web' = any (c.doors) or not 'photo' = any (c.uses)))`,
  },
  {
    invariant: 3,
    what: "a public voice is hidden, or its consent has ended",
    query: `select pv.voice_id::text as id from publication_voices pv join voices v on v.id = pv.voice_id left join consents c on c.id = v.consent_id
            where v.hidden_at is not null or c.id is null or c.revoked_at is not null
              or (c.expires_on < current_date and (pv.shown_until is null or pv.shown_until >= current_date)) or not 'web' = any (c.doors) or not 'quote' = any (c.uses)`,
  },
  {
    invariant: 4,
    what: "a trigger that keeps events or verdicts is off",
    query:
      "select tgname::text as id from pg_trigger where tgname in ('events_append_only', 'verdicts_append_only', 'revisions_guard') and tgenabled = 'D'",
  },
  {
    invariant: 6,
    what: "a public story has a tombstone",
    query: "select t.id::text from tombstones t join publications p on p.slug = t.slug",
  },
  {
    invariant: 6,
    what: "a story that was public has neither publication nor tombstone",
    query: `select s.id::text from stories s where exists (select from revisions r where r.story_id = s.id and r.state in ('unpublished', 'withdrawn'))
            and not exists (select from publications p where p.story_id = s.id) and not exists (select from tombstones t where t.story_id = s.id)`,
  },
];

/** Every breach of the domain's invariants in this database; empty means it is whole. */
export async function listBreaches(): Promise<Breach[]> {
  const found: Breach[] = [];
  for (const { invariant, what, query } of RULES) {
    const rows = await db.execute<{ id: string }>(sql.raw(query));
    found.push(...rows.map(({ id }) => ({ invariant, what, id })));
  }
  return [...found, ...(await brokenHashes()), ...(await unrecordedMoves())];
}

/** Recomputes the hash of every revision that was judged. */
async function brokenHashes(): Promise<Breach[]> {
  const judged = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(sql`${revisions.submittedAt} is not null`);
  const broken: Breach[] = [];
  for (const { id } of judged) {
    const intact = await db.transaction(
      async (tx) => (await judgedContent(tx, await lockRevision(tx, id))).intact,
    );
    if (!intact) broken.push({ invariant: 2, what: "a submitted revision is not what its hash says", id });
  }
  return broken;
}

/** Follows the events of every revision: each must begin where the one before ended, and end in the state that stands. */
async function unrecordedMoves(): Promise<Breach[]> {
  const kinds = Object.values(MOVES).map(({ event }) => event);
  const rows = await db.execute<{ revision_id: string; data: { from?: string; to?: string } }>(
    sql`select revision_id, data from events where ${inArray(sql`kind`, kinds)} and data ? 'to' order by id`,
  );
  const states = new Map<string, string>();
  const broken: Breach[] = [];
  for (const { revision_id: id, data } of rows) {
    if ((states.get(id) ?? "draft") !== data.from)
      broken.push({ invariant: 5, what: "a move has no event", id });
    states.set(id, data.to ?? "");
  }
  const standing = await db.select({ id: revisions.id, state: revisions.state }).from(revisions);
  const differ = standing.filter(({ id, state }) => (states.get(id) ?? "draft") !== state);
  return [
    ...broken,
    ...differ.map(({ id }) => ({
      invariant: 5,
      what: "the events do not lead to the state that stands",
      id,
    })),
  ];
}
