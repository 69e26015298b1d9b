import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import {
  declaredConflicts,
  evaluations,
  events,
  helpers,
  organisations,
  projects,
  revisions,
  settings,
  stories,
  waivers,
} from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { belongingsOf, isOneOfTheirs } from "@/lib/people/belongings";
import { isEditorOf } from "@/lib/people/policy";
import type { Reader } from "@/lib/stories/parts";

/** What decides whether someone has a conflict of interest with a story. */
export type ConflictFacts = {
  organisationId: string;
  sponsorId: string | null;
  country: string;
  /** E-mail addresses of evaluators, partners, funders and helpers, in lower case. */
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
  const { organisationIds, countries, ...own } = belongingsOf(actor);
  return (
    organisationIds.includes(facts.organisationId) ||
    (facts.sponsorId !== null && organisationIds.includes(facts.sponsorId)) ||
    (countries.includes(facts.country) && facts.sameCountryRule && !facts.waived) ||
    facts.emails.some((address) => isOneOfTheirs(address, own)) ||
    facts.writers.includes(actor.id) ||
    facts.declared.includes(actor.id)
  );
}

/**
 * Whether this person edits the story now: an editor, or who is named for it, without a conflict.
 * The same as `editsSql`; a parity test holds the two together.
 */
export const mayEdit = (actor: Actor, storyId: string, facts: ConflictFacts): boolean =>
  isEditorOf(actor, storyId) && !hasConflict(actor, facts);

/** Reads the facts of a story. */
export async function loadConflictFacts(reader: Reader, storyId: string): Promise<ConflictFacts> {
  const [row] = await reader
    .select({
      story: stories,
      organisation: organisations,
      project: projects,
      rule: settings.sameCountryRule,
    })
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
  const helped = await reader
    .select({ email: helpers.email })
    .from(helpers)
    .where(
      and(
        eq(helpers.projectId, row.project.id),
        or(isNull(helpers.storyId), eq(helpers.storyId, storyId)),
        // Taken back before it was opened: they know nothing of it.
        or(isNotNull(helpers.openedAt), isNull(helpers.revokedAt)),
      ),
    );
  const wrote = await reader
    .select({ id: events.actorId })
    .from(events)
    .where(sql`${events.storyId} = ${storyId} and ${events.kind} in ('story.saved', 'story.created')`);
  const saved = await reader
    .select({ savedBy: revisions.savedBy, submittedBy: revisions.submittedBy })
    .from(revisions)
    .where(eq(revisions.storyId, storyId));
  const declared = await reader
    .select()
    .from(declaredConflicts)
    .where(eq(declaredConflicts.storyId, storyId));
  const [waiver] = await reader.select().from(waivers).where(eq(waivers.storyId, storyId));
  const partners = [...row.project.partners, ...row.project.funders].map((partner) => partner.email ?? "");
  return {
    organisationId: row.organisation.id,
    sponsorId: row.organisation.sponsorId,
    country: row.organisation.country,
    emails: [...[...evaluators, ...helped].map(({ email }) => email), ...partners]
      .map((mail) => mail.toLowerCase())
      .filter(Boolean),
    writers: [...wrote.map(({ id }) => id), ...saved.flatMap((one) => [one.savedBy, one.submittedBy])].filter(
      (id) => id !== null,
    ),
    declared: declared.map(({ personId }) => personId),
    sameCountryRule: row.rule,
    waived: waiver !== undefined,
  };
}
