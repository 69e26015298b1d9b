import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, evaluations, findings, organisations, projects } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { missingInEvaluation } from "./complete-evaluation";
import { findingSnapshot } from "./finding-snapshot";

/** Projects this person reads: of their own organisations, and of those they sponsor as a lead. */
function visibleTo(actor: Actor): SQL {
  const ids = [...actor.memberships.map((membership) => membership.organisationId), ...actor.sponsored];
  return ids.length > 0
    ? (and(inArray(projects.organisationId, ids), isNull(projects.deletedAt)) ?? sql`false`)
    : sql`false`;
}

/** Projects with how far they are, the newest first: one query, whatever their number. */
export async function listProjects(actor: Actor) {
  return db
    .select({
      id: projects.id,
      title: projects.title,
      organisationId: projects.organisationId,
      organisation: organisations.name,
      periodStart: projects.periodStart,
      periodEnd: projects.periodEnd,
      evaluations: sql<number>`(select count(*)::int from evaluations e where e.project_id = ${projects.id} and e.deleted_at is null)`,
      findings: sql<number>`(select count(*)::int from findings f join evaluations e on e.id = f.evaluation_id where e.project_id = ${projects.id} and f.deleted_at is null and e.deleted_at is null)`,
      /** Whether a story can rest on it: a complete evaluation (as `missingInEvaluation`), and somebody who gained. */
      ready: sql<boolean>`jsonb_array_length(${projects.beneficiaries}) > 0 and exists (
        select from evaluations e where e.project_id = ${projects.id} and e.deleted_at is null
          and e.method is not null and e.evaluator_kind is not null and e.period_start is not null and e.period_end is not null
          and e.sample_size is not null and e.limits <> ''
          and exists (select from findings f where f.evaluation_id = e.id and f.deleted_at is null))`,
      stories: sql<number>`(select count(*)::int from stories s where s.project_id = ${projects.id})`,
    })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .where(visibleTo(actor))
    .orderBy(desc(projects.createdAt), projects.id);
}

/** A project with its evaluations, their findings, files and what each still lacks; null for strangers. */
export async function findProject(actor: Actor, id: string) {
  const [row] = await db
    .select({ project: projects, organisation: organisations })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .where(and(eq(projects.id, id), visibleTo(actor)));
  if (!row) return null;
  const rows = await db
    .select({ evaluation: evaluations, finding: findings })
    .from(evaluations)
    .leftJoin(findings, and(eq(findings.evaluationId, evaluations.id), isNull(findings.deletedAt)))
    .where(and(eq(evaluations.projectId, id), isNull(evaluations.deletedAt)))
    .orderBy(asc(evaluations.createdAt), asc(findings.position), asc(findings.createdAt));
  const files = await db
    .select({
      id: attachments.id,
      evaluationId: attachments.evaluationId,
      fileName: attachments.fileName,
      bytes: attachments.bytes,
      scanState: attachments.scanState,
      malware: attachments.malware,
    })
    .from(attachments)
    .innerJoin(evaluations, eq(evaluations.id, attachments.evaluationId))
    .where(and(eq(evaluations.projectId, id), isNull(attachments.deletedAt)))
    .orderBy(asc(attachments.createdAt));
  const ids = [...new Set(rows.map(({ evaluation }) => evaluation.id))];
  return {
    ...row.project,
    organisation: row.organisation,
    evaluations: ids.flatMap((evaluationId) => {
      const own = rows.filter(({ evaluation }) => evaluation.id === evaluationId);
      const evaluation = own[0]?.evaluation;
      if (!evaluation) return [];
      const its = own.flatMap(({ finding }) => finding ?? []);
      return {
        ...evaluation,
        findings: its.map((finding) => ({ ...finding, snapshot: findingSnapshot(finding, evaluation) })),
        missing: missingInEvaluation(evaluation, its),
        attachments: files.filter((file) => file.evaluationId === evaluationId),
      };
    }),
  };
}

export type ProjectDetail = NonNullable<Awaited<ReturnType<typeof findProject>>>;
