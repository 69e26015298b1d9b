import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, photos, publications, reports, stories, voices } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";
import { editsAny } from "@/lib/people/policy";

const MOST = 200;

/** Hidden at once because of this report, and hidden still: an editor has to decide. */
const undecided = sql<boolean>`exists (select from report_hides h
  left join photos hp on hp.id = h.subject_id left join voices hv on hv.id = h.subject_id
  where h.report_id = ${reports.id} and coalesce(hp.hidden_at, hv.hidden_at) is not null)`;
const subjectHidden = sql<boolean>`coalesce(${photos.hiddenAt}, ${voices.hiddenAt}) is not null`;

/**
 * What visitors reported of stories that this person edits: those that wait first, the oldest before.
 * Never who reported; `canAnswer`: they left an address. Null for everybody else. One query.
 */
export async function listReports(actor: Actor) {
  if (!editsAny(actor)) return null;
  return db
    .select({
      ...{ id: reports.id, version: reports.version, kind: reports.kind, item: reports.item },
      ...{ words: reports.words, byCode: reports.byCode, createdAt: reports.createdAt },
      ...{ answer: reports.answer, answeredAt: reports.answeredAt },
      ...{ outcome: reports.outcome, closedAt: reports.closedAt },
      canAnswer: sql<boolean>`${reports.email} is not null`,
      undecided,
      hidden: sql<boolean>`(${undecided} or ${subjectHidden})`,
      slug: stories.slug,
      title: publications.title,
      organisation: organisations.name,
      photo: photos.alternativeText,
      quote: voices.quote,
    })
    .from(reports)
    .innerJoin(stories, eq(stories.id, reports.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .leftJoin(publications, eq(publications.storyId, reports.storyId))
    .leftJoin(photos, eq(photos.id, reports.subjectId))
    .leftJoin(voices, eq(voices.id, reports.subjectId))
    .where(editsSql(actor))
    .orderBy(desc(isNull(reports.closedAt)), asc(reports.createdAt), asc(reports.id))
    .limit(MOST);
}

export type ReportRow = NonNullable<Awaited<ReturnType<typeof listReports>>>[number];

/** How many wait for this person. */
export async function countReports(actor: Actor): Promise<number> {
  if (!editsAny(actor)) return 0;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(reports)
    .innerJoin(stories, eq(stories.id, reports.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(isNull(reports.closedAt), editsSql(actor)));
  return row?.count ?? 0;
}
