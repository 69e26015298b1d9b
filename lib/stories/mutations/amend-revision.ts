import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Section } from "@/db/enums";
import { amendments, photos } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { fieldCodes, Refusal } from "@/lib/errors";
import { copyInDraft } from "@/lib/media/mutations/copy-photo";
import { photoWords } from "@/lib/media/schema";
import type { Actor } from "@/lib/people/actor";
import { refuseUnready } from "../readiness-of";
import { SECTION_SCHEMAS } from "../schema";
import { freeze, holdWhatIsCited } from "./freeze";
import { about, type LockedRevision, lockRevision } from "./lock";
import { moveRevision } from "./move-revision";
import { openDraft } from "./open-draft";
import { putSection } from "./put-section";
import { recordFirstSave } from "./save-section";

type Change = {
  /** New values of the sections that change. */
  sections: Partial<Record<Section, unknown>>;
  photos: { id: string; caption: string; alternativeText: string }[];
};

/**
 * Within a transaction that has locked the story, and by somebody who signs for it: takes a revision in review back and
 * submits the next one, which differs from it in nothing but these words. The licence is accepted anew by the actor.
 * Refuses `invalid` and `not_ready` with the fields. Returns it with the ids of photos that were copied, by the old.
 */
export async function amendRevision(tx: Tx, actor: Actor, revision: LockedRevision, change: Change) {
  const old = await moveRevision(tx, actor, revision, "amend");
  const { id } = await openDraft(tx, actor, old.storyId);
  await recordFirstSave(tx, actor, await lockRevision(tx, id));
  for (const [name, value] of Object.entries(change.sections)) {
    const section = name as Section;
    const parsed = SECTION_SCHEMAS[section].safeParse(value);
    if (!parsed.success) throw new Refusal("invalid", fieldCodes(parsed.error.issues));
    await putSection(tx, actor, await lockRevision(tx, id), section, parsed.data, true);
  }
  const draft = await lockRevision(tx, id);
  const copies = await copyPhotos(tx, actor, draft, change.photos);
  await holdWhatIsCited(tx, draft);
  await refuseUnready(tx, draft);
  const amended = await moveRevision(tx, actor, draft, "submit", {
    hash: await freeze(tx, draft, old),
    submittedAt: new Date(),
    submittedBy: actor.id,
    licenceAcceptedBy: actor.id,
    embargoUntil: old.embargoUntil,
    embargoZone: old.embargoZone,
  });
  await tx.insert(amendments).values({ revisionId: id, amendsId: old.id, acceptedBy: actor.id });
  return { amended, copies };
}

async function copyPhotos(tx: Tx, actor: Actor, draft: LockedRevision, all: Change["photos"]) {
  const copies = new Map<string, string>();
  for (const { id, ...words } of all) {
    const parsed = photoWords.safeParse(words);
    if (!parsed.success) throw new Refusal("invalid", fieldCodes(parsed.error.issues));
    const [photo] = await tx.select().from(photos).where(eq(photos.id, id)).for("update");
    if (!photo || photo.erasedAt || photo.hiddenAt || photo.deletedAt) throw new Refusal("passage_gone");
    const copy = await copyInDraft(tx, photo, parsed.data);
    copies.set(id, copy);
    await recordEvent(tx, actor, { kind: "photo.described", ...about(draft), subjectId: copy });
  }
  return copies;
}
