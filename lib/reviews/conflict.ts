import { eq, type SQL, sql } from "drizzle-orm";
import { declaredConflicts, evaluations, events, organisations, projects, revisions, settings, stories, waivers } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import type { Reader } from "@/lib/stories/parts";

/** What decides whether someone has a conflict of interest with a story. */
export type ConflictFacts = {
  organisationId: string;
  sponsorId: string | null;
  country: string;
  /** E-mail addresses of evaluators, partners and funders, in lower case. */
  emails: string[];
  /** People who wrote any revision. */
  writers: string[];
  /** People who declared a conflict. */
  declared: string[];
  sameCountryRule: boolean;
  waived: boolean;
};

/**
 * Whether this person may not judge the story. It takes rights from reviewers and editors, never from members.
 * The same as `conflictSql`; a parity test holds the two together.
 */
export function hasConflict(actor: Actor, facts: ConflictFacts): boolean {
  const own = actor.memberships.map((membership) => membership.organisationId);
  const sameCountry = actor.memberships.some((membership) => membership.country === facts.country);
  return (
    own.includes(facts.organisationId) ||
    (facts.sponsorId !== null && own.includes(facts.sponsorId)) ||
    (sameCountry && facts.sameCountryRule && !facts.waived) ||
    facts.emails.includes(actor.email.toLowerCase()) ||
    facts.writers.includes(actor.id) ||
    facts.declared.includes(actor.id)
  );
}

/** `hasConflict` as SQL over `stories` joined with `organisations`, for lists. */
export function conflictSql(actor: Actor): SQL {
  const own = actor.memberships.map((membership) => membership.organisationId);
  const countries = actor.memberships.map((membership) => membership.country);
  const mail = actor.email.toLowerCase();
  const belongs = own.length > 0 ? sql`(${stories.organisationId} in ${own} or coalesce(${organisations.sponsorId} in ${own}, false))` : sql`false`;
  const sameCountry =
    countries.length > 0
      ? sql`(${organisations.country} in ${countries} and (select same_country_rule from settings) and not exists (select from waivers v where v.story_id = ${stories.id}))`
      : sql`false`;
  const named = sql`(
    exists (select from evaluations e where e.project_id = ${stories.projectId} and lower(e.evaluator_email) = ${mail})
    or exists (select from projects p, jsonb_array_elements(p.partners || p.funders) one where p.id = ${stories.projectId} and lower(one->>'email') = ${mail}))`;
  const wrote = sql`(
    exists (select from events ev where ev.story_id = ${stories.id} and ev.actor_id = ${actor.id} and ev.kind in ('story.saved', 'story.created'))
    or exists (select from revisions w where w.story_id = ${stories.id} and (w.saved_by = ${actor.id} or w.submitted_by = ${actor.id})))`;
  const declared = sql`exists (select from declared_conflicts d where d.story_id = ${stories.id} and d.person_id = ${actor.id})`;
  return sql`(${belongs} or ${sameCountry} or ${named} or ${wrote} or ${declared})`;
}

/** Reads the facts of a story. */
export async function loadConflictFacts(reader: Reader, storyId: string): Promise<ConflictFacts> {
  const [row] = await reader
    .select({ story: stories, organisation: organisations, project: projects, rule: settings.sameCountryRule })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(projects, eq(projects.id, stories.projectId))
    .innerJoin(settings, eq(settings.only, true))
    .where(eq(stories.id, storyId));
  if (!row) throw new Error(`no story ${storyId}`);
  const evaluators = await reader
    .select({ email: evaluations.evaluatorEmail })
    .from(evaluations)
    .where(eq(evaluations.projectId, row.project.id));
  const wrote = await reader
    .select({ id: events.actorId })
    .from(events)
    .where(sql`${events.storyId} = ${storyId} and ${events.kind} in ('story.saved', 'story.created')`);
  const saved = await reader
    .select({ savedBy: revisions.savedBy, submittedBy: revisions.submittedBy })
    .from(revisions)
    .where(eq(revisions.storyId, storyId));
  const declared = await reader.select().from(declaredConflicts).where(eq(declaredConflicts.storyId, storyId));
  const [waiver] = await reader.select().from(waivers).where(eq(waivers.storyId, storyId));
  const partners = [...row.project.partners, ...row.project.funders].map((partner) => partner.email ?? "");
  return {
    organisationId: row.organisation.id,
    sponsorId: row.organisation.sponsorId,
    country: row.organisation.country,
    emails: [...evaluators.map(({ email }) => email), ...partners].map((mail) => mail.toLowerCase()).filter(Boolean),
    writers: [...wrote.map(({ id }) => id), ...saved.flatMap((one) => [one.savedBy, one.submittedBy])].filter((id) => id !== null),
    declared: declared.map(({ personId }) => personId),
    sameCountryRule: row.rule,
    waived: waiver !== undefined,
  };
}
