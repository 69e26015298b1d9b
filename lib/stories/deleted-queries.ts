import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { photos, projects, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { UNDO_DAYS } from "@/lib/undo-days";

const RECENT = sql.raw(`now() - interval '${UNDO_DAYS} days'`);

/** What members of an organisation deleted in the last 30 days and can bring back, by kind, the newest first. */
export async function listDeleted(actor: Actor) {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  if (own.length === 0) return { projects: [], drafts: [], photos: [] };
  const [itsProjects, drafts, itsPhotos] = await Promise.all([
    db
      .select({ id: projects.id, title: projects.title, deletedAt: projects.deletedAt })
      .from(projects)
      .where(and(inArray(projects.organisationId, own), gt(projects.deletedAt, RECENT)))
      .orderBy(desc(projects.deletedAt)),
    db
      .select({
        id: stories.id,
        title: revisions.title,
        language: revisions.language,
        deletedAt: revisions.discardedAt,
      })
      .from(revisions)
      .innerJoin(stories, eq(stories.id, revisions.storyId))
      .where(
        and(
          inArray(stories.organisationId, own),
          eq(revisions.state, "discarded"),
          gt(revisions.discardedAt, RECENT),
          // The last one discarded comes back, and only while no other is open.
          sql`not exists (select from revisions later where later.story_id = ${stories.id}
            and (later.state in ('draft', 'submitted', 'in_review', 'approved') or (later.state = 'discarded' and later.discarded_at > ${revisions.discardedAt})))`,
        ),
      )
      .orderBy(desc(revisions.discardedAt)),
    db
      .select({
        id: photos.id,
        title: photos.fileName,
        alternativeText: photos.alternativeText,
        deletedAt: photos.deletedAt,
      })
      .from(photos)
      .innerJoin(projects, eq(projects.id, photos.projectId))
      .where(
        and(
          inArray(photos.organisationId, own),
          isNull(projects.deletedAt),
          isNull(photos.erasedAt),
          gt(photos.deletedAt, RECENT),
        ),
      )
      .orderBy(desc(photos.deletedAt)),
  ]);
  return { projects: itsProjects, drafts, photos: itsPhotos };
}
