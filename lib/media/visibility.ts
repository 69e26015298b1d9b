import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";

/** Organisations whose private side this person reads. */
const inside = (actor: Actor, organisationId: AnyPgColumn): SQL => {
  const ids = [...actor.memberships.map((membership) => membership.organisationId), ...actor.sponsored];
  return ids.length > 0 ? sql`${organisationId} in ${ids}` : sql`false`;
};

/** Days for which a reviewer still opens the evidence after the decision. */
const AFTERWARDS = sql`interval '30 days'`;

/**
 * Who opens a private file of a project: the organisation's side; a reviewer who confirmed "no conflict" on a story
 * of it, until 30 days after the decision; an editor without a conflict, once a story of it was submitted.
 */
export function fileVisibleTo(actor: Actor, file: { organisationId: AnyPgColumn; projectId: AnyPgColumn | SQL }): SQL {
  const asReviewer = sql`exists (
    select from reviews w join revisions r on r.id = w.revision_id join stories s on s.id = r.story_id
    where s.project_id = ${file.projectId} and w.reviewer_id = ${actor.id} and w.confirmed_at is not null
      and w.released_at is null and (r.decided_at is null or r.decided_at > now() - ${AFTERWARDS})
      and not exists (select from declared_conflicts d where d.story_id = s.id and d.person_id = ${actor.id}))`;
  const countries = actor.memberships.map((membership) => membership.country);
  const sameCountry = countries.length > 0 ? sql`o.country in ${countries}` : sql`false`;
  const asEditor = isEditor(actor)
    ? sql`exists (
        select from stories s join revisions r on r.story_id = s.id join organisations o on o.id = s.organisation_id
        where s.project_id = ${file.projectId} and r.submitted_at is not null
          and not exists (select from declared_conflicts d where d.story_id = s.id and d.person_id = ${actor.id})
          and not (${sameCountry} and (select same_country_rule from settings)
            and not exists (select from waivers v where v.story_id = s.id)))`
    : sql`false`;
  return sql`(${inside(actor, file.organisationId)} or ${asReviewer} or ${asEditor})`;
}
