import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { organisations, stories } from "@/db/schema";
import type { Actor } from "./actor";
import { belongingsOf } from "./belongings";

/**
 * Whether this person has a conflict of interest with a story, as SQL over `stories` joined with `organisations`: what
 * private files, letters and short lists ask. The same as `hasConflict` in lib/reviews; a parity test holds them together.
 */
export const conflictSql = (actor: Actor): SQL =>
  anyOf([
    ...placesOf(actor),
    ...groundsOf(actor).map(
      ({ of, key, from, where }) => sql`exists (select from ${from} where ${key} = ${of} and ${where})`,
    ),
  ]);

/** The same for lists of many: what they have a conflict with is found once, and not story by story. */
export function conflictInListSql(actor: Actor): SQL {
  const all = groundsOf(actor);
  const found = [stories.projectId, stories.id].map((column) => {
    const own = all.filter(({ of }) => of === column);
    const each = own.map(({ key, from, where }) => sql`select ${key} from ${from} where ${where}`);
    return sql`${column} in (${sql.join(each, sql` union all `)})`;
  });
  return anyOf([...placesOf(actor), ...found]);
}

const anyOf = (conditions: SQL[]): SQL => sql`(${sql.join(conditions, sql` or `)})`;

/** Where they belong, against where the story comes from. */
function placesOf(actor: Actor): SQL[] {
  const { organisationIds, countries } = belongingsOf(actor);
  const own = sql`(${stories.organisationId} in ${organisationIds} or coalesce(${organisations.sponsorId} in ${organisationIds}, false))`;
  const near = sql`(${organisations.country} in ${countries} and (select same_country_rule from settings) and not exists (select from waivers v where v.story_id = ${stories.id}))`;
  return [...(organisationIds.length > 0 ? [own] : []), ...(countries.length > 0 ? [near] : [])];
}

/** A row that makes a conflict with each project or story whose id its key holds; no key is null. */
type Ground = { of: AnyPgColumn; key: SQL; from: SQL; where: SQL };

/** That they are named in it, wrote it, or declared a conflict. */
function groundsOf(actor: Actor): Ground[] {
  const { emails, domains } = belongingsOf(actor);
  // Read backward, an index answers how an address ends.
  const theirs = (address: SQL): SQL => {
    const backward = sql`reverse(lower(${address}))`;
    const ends = domains.flatMap((domain) =>
      ["@", "."].map((before) => sql`${backward} like reverse(${`%${before}${domain}`})`),
    );
    return anyOf([...emails.map((email) => sql`${backward} = reverse(${email})`), ...ends]);
  };
  const ofPartners = sql`lower(jsonb_path_query_array(p.partners || p.funders, '$[*].email')::text)`;
  const amongPartners = anyOf(
    [...emails.map((email) => `"${email}`), ...domains].map((end) => sql`${ofPartners} like ${`%${end}"%`}`),
  );
  // Not one whose link was taken back before they opened it.
  const helped = sql`(h.opened_at is not null or h.revoked_at is null) and ${theirs(sql`h.email`)}`;
  const ofProject = [
    [sql`e.project_id`, sql`evaluations e`, theirs(sql`e.evaluator_email`)],
    [
      sql`p.id`,
      sql`projects p`,
      sql`${amongPartners} and exists (
        select from jsonb_array_elements(p.partners || p.funders) one where ${theirs(sql`one->>'email'`)})`,
    ],
    [sql`h.project_id`, sql`helpers h`, sql`h.story_id is null and ${helped}`],
  ] as const;
  const ofStory = [
    [sql`h.story_id`, sql`helpers h`, sql`h.story_id is not null and ${helped}`],
    [
      sql`ev.story_id`,
      sql`events ev`,
      sql`ev.actor_id = ${actor.id} and ev.kind in ('story.saved', 'story.created') and ev.story_id is not null`,
    ],
    [sql`w.story_id`, sql`revisions w`, sql`(w.saved_by = ${actor.id} or w.submitted_by = ${actor.id})`],
    [sql`d.story_id`, sql`declared_conflicts d`, sql`d.person_id = ${actor.id}`],
  ] as const;
  return [
    ...ofProject.map(([key, from, where]) => ({ of: stories.projectId, key, from, where })),
    ...ofStory.map(([key, from, where]) => ({ of: stories.id, key, from, where })),
  ];
}
