import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { photos } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { conflictSql } from "@/lib/people/conflict-sql";
import { editorOfSql } from "@/lib/people/editor-sql";
import { isJudge } from "@/lib/people/policy";

/** Organisations whose private side this person reads. */
const inside = (actor: Actor, organisationId: AnyPgColumn): SQL => {
  const ids = [...actor.memberships.map((membership) => membership.organisationId), ...actor.sponsored];
  return ids.length > 0 ? sql`${organisationId} in ${ids}` : sql`false`;
};

/** Days for which a reviewer still opens the evidence after the decision. */
const AFTERWARDS = sql`interval '30 days'`;

/**
 * A submitted revision `r` that this person judges without a conflict: as its reviewer, "no conflict" confirmed, while
 * it is reviewed and 30 days after the decision; as an editor of its story. `which` ties `r` or `stories` to the file,
 * `toReviewers` says whether reviewers open it too.
 */
function judges(actor: Actor, which: SQL, toReviewers = sql`true`): SQL {
  if (!isJudge(actor)) return sql`false`;
  const current = sql`exists (
    select from reviews w where w.revision_id = r.id and w.reviewer_id = ${actor.id}
      and w.confirmed_at is not null and w.released_at is null
      and (r.state = 'in_review' or (r.state <> 'recalled' and r.decided_at > now() - ${AFTERWARDS})))`;
  return sql`exists (
    select from revisions r join stories on stories.id = r.story_id join organisations on organisations.id = stories.organisation_id
    where ${which} and r.submitted_at is not null and not ${conflictSql(actor)}
      and (${editorOfSql(actor)} or (${toReviewers} and ${current})))`;
}

/** Who opens a private evidence file: the organisation's side, and those who judge a story of its project. */
export function attachmentVisibleTo(
  actor: Actor,
  file: { organisationId: AnyPgColumn; projectId: AnyPgColumn },
): SQL {
  return sql`(${inside(actor, file.organisationId)} or ${judges(actor, sql`stories.project_id = ${file.projectId}`)})`;
}

/**
 * Who opens a private photo: the organisation's side, and those who judge a revision that cites it, or that cited it in
 * an earlier round: they compare the two. One that was
 * hidden is seen by the organisation and by its editors, who may restore it; one whose consent has ended by nobody.
 */
export function photoVisibleTo(actor: Actor): SQL {
  const cited = sql`exists (
    select from revision_photos rp join revisions e on e.id = rp.revision_id
    where e.story_id = r.story_id and e.number <= r.number and e.submitted_at is not null and rp.photo_id = ${photos.id})`;
  const shown = sql`${photos.hiddenAt} is null`;
  return sql`(${photos.hiddenReason} is distinct from 'consent_ended'
    and (${inside(actor, photos.organisationId)} or ${judges(actor, cited, shown)}))`;
}
