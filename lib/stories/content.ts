import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { StoryContent } from "@/db/documents";
import {
  attachments,
  evaluations,
  findings,
  projects,
  revisionFindings,
  revisionProjects,
  revisions,
  stories,
} from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { claimEvidence, findingSnapshot } from "@/lib/projects/finding-snapshot";
import { publicPlaces } from "@/lib/projects/public-places";
import { plainText } from "@/lib/rich-text/schema";
import { loadClaims, loadContributions, type Parts, type Reader } from "./parts";

type Revision = typeof revisions.$inferSelect;

/** The words and figures of a revision as a reader sees them: from the frozen copies once submitted, live before. */
export async function storyContent(reader: Reader, revisionId: string): Promise<StoryContent> {
  const [revision] = await reader.select().from(revisions).where(eq(revisions.id, revisionId));
  if (!revision) throw new Refusal("not_found");
  return contentOf(reader, revision);
}

/** The same of a revision that is at hand. */
export async function contentOf(reader: Reader, revision: Revision): Promise<StoryContent> {
  const itsClaims = await loadClaims(reader, revision.id);
  const itsContributions = await loadContributions(reader, revision.id);
  const ids = [...itsClaims, ...itsContributions].flatMap((part) => part.findingIds);
  const cited = await citedFindings(reader, revision, ids);
  const { project } = await citedProject(reader, revision);
  return {
    title: revision.title,
    summary: revision.summary,
    language: revision.language,
    need: revision.need,
    action: revision.action,
    claims: itsClaims.map((claim) => {
      const own = claim.findingIds.flatMap((id) => cited.get(id) ?? []);
      return {
        sentence: claim.sentence,
        detail: claim.detail,
        headline: claim.headline,
        evidence: claimEvidence(own),
        findings: own,
      };
    }),
    lessons: plainText(revision.lessons) ? revision.lessons : null,
    partners: revision.partners,
    contributions: itsContributions.map(({ target, strength, sentence, findingIds }) => ({
      target,
      strength,
      sentence,
      findingIds,
    })),
    links: revision.links,
    project,
  };
}

/** The findings a revision cites, by id: copies from its submission, or the live ones while it is a draft. */
export async function citedFindings(reader: Reader, revision: Revision, ids: string[]) {
  const rows = revision.submittedAt
    ? await reader.select().from(revisionFindings).where(eq(revisionFindings.revisionId, revision.id))
    : await liveFindings(reader, ids);
  return new Map(rows.map((row) => [row.findingId, row.snapshot]));
}

/** The project's public facts with the hashes of the evidence files of its evaluations. */
export async function citedProject(reader: Reader, revision: Revision) {
  if (revision.submittedAt) {
    const [row] = await reader
      .select()
      .from(revisionProjects)
      .where(eq(revisionProjects.revisionId, revision.id));
    if (!row) throw new Error(`revision ${revision.id} was submitted without its project`);
    return { project: row.snapshot, attachments: row.attachments };
  }
  const [row] = await reader
    .select({ project: projects })
    .from(stories)
    .innerJoin(projects, eq(projects.id, stories.projectId))
    .where(eq(stories.id, revision.storyId));
  if (!row) throw new Error(`story ${revision.storyId} has no project`);
  const { title, places, periodStart, periodEnd, beneficiaries } = row.project;
  const files = await reader
    .select({ id: attachments.id, sha256: attachments.sha256 })
    .from(attachments)
    .innerJoin(evaluations, eq(evaluations.id, attachments.evaluationId))
    .where(
      and(
        eq(evaluations.projectId, row.project.id),
        isNull(attachments.deletedAt),
        ne(attachments.scanState, "infected"),
      ),
    )
    .orderBy(attachments.id);
  return {
    project: { title, ...publicPlaces(places), periodStart: periodStart ?? "", periodEnd, beneficiaries },
    attachments: files,
  };
}

/**
 * SHA-256 (hex) of everything that is judged: canonical JSON (RFC 8785) of the content, the salted hashes of
 * photos and voices, and the hashes of the evidence files.
 */
export function contentHash(
  content: StoryContent,
  parts: { photos: { id: string; hash: string | null }[]; voices: { id: string; hash: string | null }[] },
  files: { id: string; sha256: string }[],
): string {
  const judged = {
    content,
    photos: parts.photos.map(({ id, hash }) => ({ id, hash })),
    voices: parts.voices.map(({ id, hash }) => ({ id, hash })),
    files,
  };
  return createHash("sha256")
    .update(canonicalize(judged) ?? "")
    .digest("hex");
}

/** Salted SHA-256 (hex) of a quote: a mark that stays when the words are erased. */
export function voiceHash(voice: Pick<Parts["voices"][number], "salt" | "quote" | "name" | "role">): string {
  const { quote, name, role } = voice;
  return createHash("sha256")
    .update(voice.salt)
    .update(canonicalize({ quote, name, role }) ?? "")
    .digest("hex");
}

async function liveFindings(reader: Reader, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await reader
    .select({ finding: findings, evaluation: evaluations })
    .from(findings)
    .innerJoin(evaluations, eq(evaluations.id, findings.evaluationId))
    .where(and(inArray(findings.id, ids), isNull(findings.deletedAt), isNull(evaluations.deletedAt)));
  return rows.map(({ finding, evaluation }) => ({
    findingId: finding.id,
    snapshot: findingSnapshot(finding, evaluation),
  }));
}
