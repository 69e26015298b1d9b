import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  photos,
  projects,
  revisionFindings,
  revisionPhotos,
  revisionProjects,
  revisionVoices,
} from "@/db/schema";
import { photoHash } from "@/lib/media/photo-hash";
import { citedFindings, citedProject, contentHash, contentOf, voiceHash } from "../content";
import { loadParts, type Parts } from "../parts";
import type { LockedRevision } from "./lock";

/** Holds project, findings and photos still while they are read, copied and hashed: a save meanwhile comes before or after. */
export async function holdWhatIsCited(tx: Tx, revision: LockedRevision) {
  await tx
    .select({ id: projects.id })
    .from(projects)
    .where(eq(projects.id, revision.story.projectId))
    .for("share");
  const chosen = tx
    .select({ id: revisionPhotos.photoId })
    .from(revisionPhotos)
    .where(eq(revisionPhotos.revisionId, revision.id));
  await tx
    .select({ id: photos.id })
    .from(photos)
    .where(inArray(photos.id, chosen))
    .orderBy(photos.id)
    .for("share");
}

/**
 * Copies what a draft cites into it and returns the hash of everything that will be judged. `like`: an earlier
 * revision whose copies are taken instead, so that nothing but the words differs from it.
 */
export async function freeze(
  tx: Tx,
  revision: LockedRevision,
  like: LockedRevision = revision,
): Promise<string> {
  const parts = await loadParts(tx, revision.id);
  const ids = [...new Set([...parts.claims, ...parts.contributions].flatMap((part) => part.findingIds))];
  const cited = [...(await citedFindings(tx, like, ids)).entries()].filter(([id]) => ids.includes(id));
  const { project, attachments } = await citedProject(tx, like);
  if (cited.length > 0) {
    await tx
      .insert(revisionFindings)
      .values(cited.map(([findingId, snapshot]) => ({ revisionId: revision.id, findingId, snapshot })));
  }
  await tx.insert(revisionProjects).values({ revisionId: revision.id, snapshot: project, attachments });
  const marks = await markShown(tx, revision, parts);
  // Its copies are there: read as they will be read from now on.
  const content = await contentOf(tx, { ...revision, submittedAt: new Date() });
  return contentHash(content, marks, attachments);
}

async function markShown(tx: Tx, { id: revisionId }: LockedRevision, parts: Parts) {
  const shown = parts.photos.map((photo) => ({ id: photo.id, hash: photoHash(photo) }));
  const voices = parts.voices.map((voice) => ({ id: voice.id, hash: voiceHash(voice) }));
  for (const { id, hash } of shown) {
    const row = and(eq(revisionPhotos.revisionId, revisionId), eq(revisionPhotos.photoId, id));
    await tx.update(revisionPhotos).set({ hash }).where(row);
  }
  for (const { id, hash } of voices) {
    const row = and(eq(revisionVoices.revisionId, revisionId), eq(revisionVoices.voiceId, id));
    await tx.update(revisionVoices).set({ hash }).where(row);
  }
  return { photos: shown, voices };
}
