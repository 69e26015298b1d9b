import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { FindingSnapshot, Partner, StoryContent } from "@/db/documents";
import {
  evaluations,
  findingConfirmations,
  findings,
  helperNotes,
  helpers,
  organisations,
  people,
  projects,
  revisions,
} from "@/db/schema";
import { hashToken } from "@/lib/crypto/one-time-token";
import type { Actor } from "@/lib/people/actor";
import { readsFor } from "@/lib/people/policy";
import { findingHash } from "@/lib/projects/confirmations";
import { findingSnapshot } from "@/lib/projects/finding-snapshot";
import { storyContent } from "./content";
import type { Reader } from "./parts";

/** Open: neither taken back nor past its days. */
export const openHelper = and(isNull(helpers.revokedAt), sql`${helpers.expiresAt} > now()`);

/** Who looks in by a link, and at what. Not an actor: no verb of members, reviewers or editors takes one. */
export type Helper = typeof helpers.$inferSelect;

/** The helper whose session this browser holds; null when it ended, was taken back, or never was. */
export async function findHelper(id: string, session: string): Promise<Helper | null> {
  const [row] = await db
    .select()
    .from(helpers)
    .where(and(eq(helpers.id, id), eq(helpers.sessionHash, hashToken(session)), openHelper));
  return row ?? null;
}

/** What the link's page says before it is opened; null for a dead link. */
export async function findHelperLink(token: string) {
  const [row] = await db
    .select({
      name: helpers.name,
      expiresAt: helpers.expiresAt,
      organisation: organisations.name,
      inviter: people.name,
      storyId: helpers.storyId,
    })
    .from(helpers)
    .innerJoin(organisations, eq(organisations.id, helpers.organisationId))
    .innerJoin(people, eq(people.id, helpers.invitedBy))
    .where(and(eq(helpers.tokenHash, hashToken(token)), isNull(helpers.tokenUsedAt), openHelper));
  return row ?? null;
}

/**
 * What a helper reads: the project with its evaluations and findings, or the story's words with the findings it cites.
 * No photos, no quotes, no files, no addresses, and nothing else of the organisation. Null where it is gone.
 */
export async function findRoom(helper: Helper, reader: Reader = db) {
  const [row] = await reader
    .select({ project: projects, organisation: organisations.name, country: organisations.country })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .where(and(eq(projects.id, helper.projectId), isNull(projects.deletedAt)));
  if (!row) return null;
  const content = helper.storyId ? await storyOf(reader, helper.storyId) : null;
  if (helper.storyId && !content) return null;
  const parts = content ? [] : await evaluationsOf(reader, helper.projectId);
  const shown = content ? citedIn(content) : parts.flatMap((part) => part.findings);
  const mine = await reader
    .select()
    .from(findingConfirmations)
    .where(eq(findingConfirmations.helperId, helper.id));
  const holds = (finding: FindingSnapshot) =>
    mine.find(({ findingId, hash }) => findingId === finding.id && hash === findingHash(finding));
  const { title, summary, places, periodStart, periodEnd, beneficiaries, links } = row.project;
  // Without the addresses that decide a conflict of interest.
  const named = (list: Partner[]) => list.map(({ name, role }) => ({ name, role }));
  return {
    organisation: row.organisation,
    country: row.country,
    project: {
      ...{ title, summary, places, periodStart, periodEnd, beneficiaries, links },
      ...{ partners: named(row.project.partners), funders: named(row.project.funders) },
    },
    content,
    evaluations: parts,
    findings: shown.map((finding) => ({
      finding,
      hash: findingHash(finding),
      confirmedAt: holds(finding)?.confirmedAt ?? null,
      /** Confirmed once, and changed since. */
      changed: !holds(finding) && mine.some(({ findingId }) => findingId === finding.id),
    })),
    notes: await listNotes(reader, [helper.id]),
  };
}

export type Room = NonNullable<Awaited<ReturnType<typeof findRoom>>>;

/** Helpers of a project or story with what they remarked, for its organisation and its sponsor's leads; null for strangers. */
export async function listHelpers(actor: Actor, thing: { projectId: string; storyId: string | null }) {
  const [project] = await db
    .select({ organisationId: projects.organisationId })
    .from(projects)
    .where(eq(projects.id, thing.projectId));
  if (!project || !readsFor(actor, project.organisationId)) return null;
  const rows = await db
    .select({
      id: helpers.id,
      name: helpers.name,
      email: helpers.email,
      part: helpers.part,
      openedAt: helpers.openedAt,
      expiresAt: helpers.expiresAt,
      revokedAt: helpers.revokedAt,
      ended: sql<boolean>`${helpers.expiresAt} <= now()`,
      confirmed: sql<number>`(select count(*)::int from finding_confirmations c where c.helper_id = ${helpers.id})`,
    })
    .from(helpers)
    .where(
      and(
        eq(helpers.projectId, thing.projectId),
        thing.storyId ? eq(helpers.storyId, thing.storyId) : isNull(helpers.storyId),
      ),
    )
    .orderBy(asc(helpers.createdAt));
  const notes = await listNotes(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, notes: notes.filter(({ helperId }) => helperId === row.id) }));
}

export type HelperRow = NonNullable<Awaited<ReturnType<typeof listHelpers>>>[number];

const listNotes = (reader: Reader, ids: string[]) =>
  reader
    .select({
      id: helperNotes.id,
      helperId: helperNotes.helperId,
      body: helperNotes.body,
      createdAt: helperNotes.createdAt,
      /** Null: the helper. */
      by: people.name,
      findingId: helperNotes.findingId,
      finding: findings.indicator,
    })
    .from(helperNotes)
    .leftJoin(people, eq(people.id, helperNotes.personId))
    .leftJoin(findings, eq(findings.id, helperNotes.findingId))
    .where(inArray(helperNotes.helperId, ids))
    .orderBy(asc(helperNotes.createdAt));

/** The words of the story's latest version that was not discarded. */
async function storyOf(reader: Reader, storyId: string): Promise<StoryContent | null> {
  const [standing] = await reader
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), ne(revisions.state, "discarded")))
    .orderBy(desc(revisions.number))
    .limit(1);
  return standing ? storyContent(reader, standing.id) : null;
}

/** Every finding that a story's claims cite, once, in their order. */
const citedIn = (content: StoryContent): FindingSnapshot[] => [
  ...new Map(
    content.claims.flatMap((claim) => claim.findings).map((finding) => [finding.id, finding]),
  ).values(),
];

async function evaluationsOf(reader: Reader, projectId: string) {
  const rows = await reader
    .select({ evaluation: evaluations, finding: findings })
    .from(evaluations)
    .leftJoin(findings, and(eq(findings.evaluationId, evaluations.id), isNull(findings.deletedAt)))
    .where(and(eq(evaluations.projectId, projectId), isNull(evaluations.deletedAt)))
    .orderBy(asc(evaluations.createdAt), asc(findings.position), asc(findings.createdAt));
  return [...Map.groupBy(rows, ({ evaluation }) => evaluation.id).values()].flatMap((own) => {
    const evaluation = own[0]?.evaluation;
    if (!evaluation) return [];
    const { id, title, method, evaluatorKind, evaluatorName, sampleSize, sampling, limits } = evaluation;
    return {
      ...{ id, title, method, evaluatorKind, evaluatorName, sampleSize, sampling, limits },
      ...{ periodStart: evaluation.periodStart, periodEnd: evaluation.periodEnd },
      findings: own.flatMap(({ finding }) => (finding ? [findingSnapshot(finding, evaluation)] : [])),
    };
  });
}
