import { and, asc, eq, inArray, isNull, not } from "drizzle-orm";
import { db } from "@/db/client";
import { namedEditors, organisations, people, revisions, stories } from "@/db/schema";
import { editsInListSql } from "@/lib/people/editor-sql";
import { listEditors } from "@/lib/people/emails";

/**
 * Stories under review that nobody edits without a conflict: whose they are, and nothing of what is written. Asks for no
 * rights: for admins, who name an editor. Two queries.
 */
export async function listWithoutEditor() {
  const editors = await listEditors(db);
  return db
    .select({
      revisionId: revisions.id,
      organisation: organisations.name,
      country: organisations.country,
      submittedAt: revisions.submittedAt,
    })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(
      and(
        inArray(revisions.state, ["submitted", "in_review"]),
        ...editors.map((editor) => not(editsInListSql(editor))),
      ),
    )
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
