import { and, asc, eq, inArray, isNull, not, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { RevisionState } from "@/db/enums";
import { namedEditors, organisations, people, revisions, stories } from "@/db/schema";
import { editsInListSql } from "@/lib/people/editor-sql";
import { listEditors } from "@/lib/people/emails";

const UNDER_REVIEW = ["submitted", "in_review"] as const;

/** States in which a story has something to edit. */
export const EDITABLE: readonly RevisionState[] = [...UNDER_REVIEW, "approved", "published", "unpublished"];

/** Public, or taken down, and an editor has to look at it: a visitor's report, or a conflict that came to light late. */
const calls = and(
  inArray(revisions.state, ["published", "unpublished"]),
  sql`not exists (select from revisions n where n.story_id = ${stories.id} and n.state in ('submitted', 'in_review'))`,
  sql`(exists (select from reports p where p.story_id = ${stories.id} and p.closed_at is null)
    or exists (select from declared_conflicts d where d.story_id = ${stories.id} and d.found_late and d.settled_at is null))`,
);

const underReview = inArray(revisions.state, [...UNDER_REVIEW]);
const submittedAt = sql<Date | null>`case when ${underReview} then ${revisions.submittedAt} end`.mapWith(
  revisions.submittedAt,
);

/**
 * Stories with something to do for an editor that nobody edits without a conflict: whose they are, and nothing of what is
 * written; `submittedAt` of what is under review. Asks for no rights: for admins, who name an editor. Two queries.
 */
export async function listWithoutEditor() {
  const editors = await listEditors(db);
  return db
    .select({
      revisionId: revisions.id,
      organisation: organisations.name,
      country: organisations.country,
      submittedAt,
    })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(or(underReview, calls), ...editors.map((editor) => not(editsInListSql(editor)))))
    .orderBy(asc(revisions.submittedAt), revisions.id);
}

/** Whom admins named to edit one story, and whose story it is; nothing more of it. Asks for no rights: for admins. */
export const listNamedEditors = () =>
  db
    .select({
      id: namedEditors.id,
      person: people.name,
      organisation: organisations.name,
      country: organisations.country,
      namedAt: namedEditors.namedAt,
    })
    .from(namedEditors)
    .innerJoin(people, eq(people.id, namedEditors.personId))
    .innerJoin(stories, eq(stories.id, namedEditors.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(isNull(namedEditors.endedAt), isNull(people.erasedAt)))
    .orderBy(asc(namedEditors.namedAt), namedEditors.id);
