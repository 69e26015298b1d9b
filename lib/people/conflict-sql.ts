import { type SQL, sql } from "drizzle-orm";
import { organisations, stories } from "@/db/schema";
import type { Actor } from "./actor";
import { belongingsOf } from "./belongings";

/** A helper of the story or of its whole project; not one whose link was taken back before they opened it. */
const helpedWith = sql`h.project_id = ${stories.projectId} and (h.story_id is null or h.story_id = ${stories.id})
  and (h.opened_at is not null or h.revoked_at is null)`;

/**
 * Whether this person has a conflict of interest with a story, as SQL over `stories` joined with `organisations`: what
 * lists, queues and private files ask. The same as `hasConflict` in lib/reviews; a parity test holds the two together.
 */
export function conflictSql(actor: Actor): SQL {
  const { organisationIds, countries, email, domains } = belongingsOf(actor);
  const belongs =
    organisationIds.length > 0
      ? sql`(${stories.organisationId} in ${organisationIds} or coalesce(${organisations.sponsorId} in ${organisationIds}, false))`
      : sql`false`;
  const sameCountry =
    countries.length > 0
      ? sql`(${organisations.country} in ${countries} and (select same_country_rule from settings) and not exists (select from waivers v where v.story_id = ${stories.id}))`
      : sql`false`;
  const theirs = (address: SQL): SQL => {
    const ends = domains.map(
      (domain) => sql`'.' || split_part(lower(${address}), '@', 2) like ${`%.${domain}`}`,
    );
    return sql`(${sql.join([sql`lower(${address}) = ${email}`, ...ends], sql` or `)})`;
  };
  const named = sql`(
    exists (select from evaluations e where e.project_id = ${stories.projectId} and ${theirs(sql`e.evaluator_email`)})
    or exists (select from projects p, jsonb_array_elements(p.partners || p.funders) one where p.id = ${stories.projectId} and ${theirs(sql`one->>'email'`)})
    or exists (select from helpers h where ${helpedWith} and ${theirs(sql`h.email`)}))`;
  const wrote = sql`(
    exists (select from events ev where ev.story_id = ${stories.id} and ev.actor_id = ${actor.id} and ev.kind in ('story.saved', 'story.created'))
    or exists (select from revisions w where w.story_id = ${stories.id} and (w.saved_by = ${actor.id} or w.submitted_by = ${actor.id})))`;
  const declared = sql`exists (select from declared_conflicts d where d.story_id = ${stories.id} and d.person_id = ${actor.id})`;
  return sql`(${belongs} or ${sameCountry} or ${named} or ${wrote} or ${declared})`;
}
