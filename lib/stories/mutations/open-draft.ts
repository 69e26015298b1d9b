import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { OPEN_STATES, type RevisionState } from "@/db/enums";
import {
  claimFindings,
  claims,
  contributionFindings,
  contributions,
  photos,
  revisionPhotos,
  revisions,
  revisionVoices,
  stories,
  voices,
} from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { loadClaims, loadContributions } from "../parts";

/**
 * Opens the next draft of a story as a copy of its last content, less what was hidden since.
 * Refuses `already_open` while another revision is open. `actor` null: the system. The story is locked by the verb.
 */
export async function openDraft(tx: Tx, actor: { id: string } | null, storyId: string) {
  const earlier = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number));
  const last = earlier.find((revision) => revision.state !== "discarded");
  const newest = earlier[0];
  if (!last || !newest) throw notFound();
  const isOpen = (state: RevisionState) => (OPEN_STATES as readonly RevisionState[]).includes(state);
  if (earlier.some((revision) => isOpen(revision.state))) throw new Refusal("already_open");

  const { language, title, summary, workingSummary, need, action, lessons, partners, links, savedBy } = last;
  const [draft] = await tx
    .insert(revisions)
    .values({
      storyId,
      number: newest.number + 1,
      ...{ language, title, summary, workingSummary, need, action, lessons, partners, links },
      savedBy: actor?.id ?? savedBy,
    })
    .returning();
  if (!draft) throw new Error("no draft was written");
  await copyParts(tx, last.id, draft.id);

  const [story] = await tx.select().from(stories).where(eq(stories.id, storyId));
  await recordEvent(tx, actor, {
    kind: "story.draft_opened",
    organisationId: story?.organisationId,
    projectId: story?.projectId,
    storyId,
    revisionId: draft.id,
    data: { number: draft.number },
  });
  return draft;
}

async function copyParts(tx: Tx, from: string, to: string) {
  for (const { position, sentence, detail, headline, findingIds } of await loadClaims(tx, from)) {
    const [copy] = await tx
      .insert(claims)
      .values({ revisionId: to, position, sentence, detail, headline })
      .returning();
    if (copy && findingIds.length > 0) {
      await tx
        .insert(claimFindings)
        .values(findingIds.map((findingId, at) => ({ claimId: copy.id, findingId, position: at })));
    }
  }
  for (const { position, target, strength, sentence, findingIds } of await loadContributions(tx, from)) {
    const [copy] = await tx
      .insert(contributions)
      .values({ revisionId: to, position, target, strength, sentence })
      .returning();
    if (copy && findingIds.length > 0) {
      await tx
        .insert(contributionFindings)
        .values(findingIds.map((findingId) => ({ contributionId: copy.id, findingId })));
    }
  }
  const shownPhotos = await tx
    .select({ photoId: revisionPhotos.photoId, position: revisionPhotos.position })
    .from(revisionPhotos)
    .innerJoin(photos, eq(photos.id, revisionPhotos.photoId))
    .where(and(eq(revisionPhotos.revisionId, from), isNull(photos.hiddenAt), isNull(photos.deletedAt)));
  if (shownPhotos.length > 0)
    await tx.insert(revisionPhotos).values(shownPhotos.map((row) => ({ ...row, revisionId: to })));
  const shownVoices = await tx
    .select({ voiceId: revisionVoices.voiceId, position: revisionVoices.position })
    .from(revisionVoices)
    .innerJoin(voices, eq(voices.id, revisionVoices.voiceId))
    .where(and(eq(revisionVoices.revisionId, from), isNull(voices.hiddenAt)));
  if (shownVoices.length > 0)
    await tx.insert(revisionVoices).values(shownVoices.map((row) => ({ ...row, revisionId: to })));
}
