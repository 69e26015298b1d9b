import { and, eq, isNotNull, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  attachments,
  evaluations,
  findings,
  photoConsents,
  photos,
  projects,
  revisions,
  revisionVoices,
  stories,
  voices,
} from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { eraseLater } from "@/lib/media/erase-later";
import { eraseFiles } from "@/lib/storage/erase-files";
import { UNDO_DAYS } from "@/lib/undo-days";

/** Time for which the database lets what was put away go; its triggers ask the same once more. */
const LONG_AGO = sql.raw(`now() - interval '${UNDO_DAYS} days'`);
const ofDeletedProject = (projectId: SQL) =>
  sql`${projectId} in (select p.id from projects p where p.deleted_at <= ${LONG_AGO})`;

/**
 * The daily work: drafts, photos, files and projects deleted 30 days ago are erased for good, save what a submitted
 * story rests on. Each thing in a transaction of its own; cut off anywhere, the next run ends the work.
 */
export async function purgeDeleted() {
  await purgeDrafts();
  await purgePhotos();
  await purgeAttachments();
  await purgeFindings();
  await purgeProjects();
  await eraseFiles();
}

/** Discarded drafts with their parts; a story that has nothing else goes with its draft. */
export async function purgeDrafts() {
  const due = await db
    .select({ id: revisions.id, storyId: revisions.storyId })
    .from(revisions)
    .where(and(eq(revisions.state, "discarded"), lte(revisions.discardedAt, LONG_AGO)));
  for (const { id, storyId } of due)
    await db.transaction(async (tx) => {
      const [story] = await tx.select().from(stories).where(eq(stories.id, storyId)).for("update");
      const [draft] = await tx
        .delete(revisions)
        .where(and(eq(revisions.id, id), eq(revisions.state, "discarded")))
        .returning({ id: revisions.id });
      if (!story || !draft) return;
      const cited = tx.select({ id: revisionVoices.voiceId }).from(revisionVoices);
      await tx.delete(voices).where(and(eq(voices.storyId, storyId), notInArray(voices.id, cited)));
      const { organisationId, projectId } = story;
      await recordEvent(tx, null, {
        kind: "story.draft_purged",
        ...{ organisationId, projectId, storyId, revisionId: id },
      });
      const left = await tx
        .select({ id: revisions.id })
        .from(revisions)
        .where(eq(revisions.storyId, storyId));
      if (left.length === 0) await tx.delete(stories).where(eq(stories.id, storyId));
    });
}

/** Photos that were deleted, or whose project was, and that no revision holds. */
export async function purgePhotos() {
  const due = await db
    .select()
    .from(photos)
    .where(
      sql`(${photos.deletedAt} <= ${LONG_AGO} or ${ofDeletedProject(sql`${photos.projectId}`)})
        and not exists (select from revision_photos rp where rp.photo_id = ${photos.id})`,
    );
  for (const { id, organisationId, projectId, storageKey } of due)
    await db.transaction(async (tx) => {
      await tx.delete(photoConsents).where(eq(photoConsents.photoId, id));
      const gone = await tx.delete(photos).where(eq(photos.id, id)).returning({ id: photos.id });
      if (gone.length === 0) return;
      await eraseLater(tx, [storageKey]);
      await recordEvent(tx, null, { kind: "photo.purged", organisationId, projectId, subjectId: id });
    });
}

/** Evidence files that were deleted, or whose evaluation or project was, and that no submission names. */
export async function purgeAttachments() {
  const due = await db
    .select({ file: attachments, projectId: evaluations.projectId })
    .from(attachments)
    .innerJoin(evaluations, eq(evaluations.id, attachments.evaluationId))
    .where(
      sql`(${attachments.deletedAt} <= ${LONG_AGO} or ${evaluations.deletedAt} <= ${LONG_AGO} or ${ofDeletedProject(sql`${evaluations.projectId}`)})
        and not exists (select from revision_projects r where r.attachments @> jsonb_build_array(jsonb_build_object('id', ${attachments.id})))`,
    );
  for (const { file, projectId } of due)
    await db.transaction(async (tx) => {
      const gone = await tx
        .delete(attachments)
        .where(eq(attachments.id, file.id))
        .returning({ id: attachments.id });
      if (gone.length === 0) return;
      await eraseLater(tx, [file.storageKey]);
      const { organisationId } = file;
      await recordEvent(tx, null, {
        kind: "attachment.purged",
        ...{ organisationId, projectId, subjectId: file.id },
      });
    });
}

/** Findings and evaluations that were deleted, or whose project was, and that nothing cites. */
export async function purgeFindings() {
  await db.delete(findings).where(
    sql`(${findings.deletedAt} <= ${LONG_AGO} or ${findings.evaluationId} in (
        select e.id from evaluations e where e.deleted_at <= ${LONG_AGO} or ${ofDeletedProject(sql`e.project_id`)}))
      and not exists (select from revision_findings r where r.finding_id = ${findings.id})
      and not exists (select from claim_findings c where c.finding_id = ${findings.id})
      and not exists (select from contribution_findings c where c.finding_id = ${findings.id})`,
  );
  await db.delete(evaluations).where(
    sql`(${evaluations.deletedAt} <= ${LONG_AGO} or ${ofDeletedProject(sql`${evaluations.projectId}`)})
      and not exists (select from findings f where f.evaluation_id = ${evaluations.id})
      and not exists (select from attachments a where a.evaluation_id = ${evaluations.id})`,
  );
}

/** Projects that were deleted and of which nothing is left. */
export async function purgeProjects() {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(projects)
      .where(
        and(
          isNotNull(projects.deletedAt),
          lte(projects.deletedAt, LONG_AGO),
          sql`not exists (select from stories s where s.project_id = ${projects.id})
            and not exists (select from photos p where p.project_id = ${projects.id})
            and not exists (select from evaluations e where e.project_id = ${projects.id})`,
        ),
      )
      .returning({ id: projects.id, organisationId: projects.organisationId });
    for (const { id, organisationId } of gone)
      await recordEvent(tx, null, { kind: "project.purged", organisationId, projectId: id });
  });
}
