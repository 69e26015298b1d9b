import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, revisions, stories } from "@/db/schema";
import { conflictInListSql } from "@/lib/people/conflict-sql";
import { listActorsWith } from "@/lib/people/emails";

/**
 * Stories under review with which every editor has a conflict: whose they are, and nothing of what is written. Asks for no
 * rights: for admins, who name an editor. Two queries.
 */
export async function listWithoutEditor() {
  const editors = await listActorsWith(db, "editor");
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
    .where(and(inArray(revisions.state, ["submitted", "in_review"]), ...editors.map(conflictInListSql)))
    .orderBy(asc(revisions.submittedAt), revisions.id);
}
