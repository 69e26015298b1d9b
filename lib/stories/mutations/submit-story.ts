import { eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import {
  photos,
  projects,
  revisionFindings,
  revisionPhotos,
  revisionProjects,
  revisionVoices,
} from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { photoHash } from "@/lib/media/photo-hash";
import type { Actor } from "@/lib/people/actor";
import { citedFindings, citedProject, contentHash, storyContent, voiceHash } from "../content";
import { tellSubmitted } from "../emails";
import { loadParts } from "../parts";
import { maySign } from "../policy";
import { missingBefore } from "../readiness-of";
import type { submission } from "../schema";
import { type LockedRevision, lockStory } from "./lock";
import { moveRevision } from "./move-revision";

/**
 * Signs a draft off and submits it: the version seen is the version stored, and from here on it never changes.
 * Refuses `forbidden` (not a lead), `conflict` (written since), `not_ready` (fields: what is missing).
 */
export async function submitStory(actor: Actor, input: z.infer<typeof submission>) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!maySign(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "draft") throw new Refusal("illegal_move");
    if (revision.version !== input.version) throw new Refusal("conflict");
    await holdWhatIsCited(tx, revision);
    const missing = await missingBefore(tx, revision);
    if (missing.length > 0) {
      throw new Refusal(
        "not_ready",
        Object.fromEntries(missing.map((m) => [[m.section, m.at].filter(Boolean).join("."), m.code])),
      );
    }
    const hash = await freeze(tx, revision);
    const submitted = await moveRevision(tx, actor, revision, "submit", {
      hash,
      submittedAt: new Date(),
      submittedBy: actor.id,
      licenceAcceptedBy: actor.id,
      embargoUntil: input.embargoUntil ? new Date(input.embargoUntil) : null,
      embargoZone: input.embargoUntil ? (input.embargoZone ?? "UTC") : null,
    });
    await tellSubmitted(tx, actor, submitted);
    return submitted;
  });
}

/** Holds project, findings and photos still while they are read, copied and hashed: a save meanwhile comes before or after. */
async function holdWhatIsCited(tx: Tx, revision: LockedRevision) {
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

/** Copies what is cited into the revision and returns the hash of everything that will be judged. */
async function freeze(tx: Tx, revision: LockedRevision): Promise<string> {
  const parts = await loadParts(tx, revision.id);
  const ids = [...parts.claims, ...parts.contributions].flatMap((part) => part.findingIds);
  const cited = [...(await citedFindings(tx, revision, ids)).entries()];
  const { project, attachments } = await citedProject(tx, revision);
  const content = await storyContent(tx, revision.id);
  const shown = parts.photos.map((photo) => ({ id: photo.id, hash: photoHash(photo) }));
  const voices = parts.voices.map((voice) => ({ id: voice.id, hash: voiceHash(voice) }));

  if (cited.length > 0) {
    await tx
      .insert(revisionFindings)
      .values(cited.map(([findingId, snapshot]) => ({ revisionId: revision.id, findingId, snapshot })));
  }
  await tx.insert(revisionProjects).values({ revisionId: revision.id, snapshot: project, attachments });
  await tx.delete(revisionPhotos).where(eq(revisionPhotos.revisionId, revision.id));
  await tx.delete(revisionVoices).where(eq(revisionVoices.revisionId, revision.id));
  for (const [position, { id, hash }] of shown.entries()) {
    await tx.insert(revisionPhotos).values({ revisionId: revision.id, photoId: id, position, hash });
  }
  for (const [position, { id, hash }] of voices.entries()) {
    await tx.insert(revisionVoices).values({ revisionId: revision.id, voiceId: id, position, hash });
  }
  return contentHash(content, { photos: shown, voices }, attachments);
}
