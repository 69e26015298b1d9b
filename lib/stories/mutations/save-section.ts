import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { events } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { fieldCodes, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { loadVoices } from "../parts";
import { mayWrite } from "../policy";
import { isSameSection } from "../same-section";
import { SECTION_SCHEMAS, type sectionSave } from "../schema";
import { storedSection } from "../stored-section";
import { type LockedRevision, lockStory } from "./lock";
import { putSection } from "./put-section";

/**
 * Saves one section of the open draft, when nobody has written that section since `base`. A save without a change writes
 * nothing at all: version, record and an ask for sign-off stay as they are.
 * Refuses `conflict` (someone wrote there, or it is the draft of another round: nothing is overwritten),
 * `other_person` (someone else has signed in since it was typed), `invalid` with the fields, `not_a_draft`.
 * Returns the new version, which is the section's next `base`, and for voices their ids in order.
 */
export async function saveSection(
  actor: Actor,
  input: z.infer<typeof sectionSave>,
): Promise<{ version: number; ids?: string[] }> {
  if (input.writer && input.writer !== actor.id) throw new Refusal("other_person");
  const parsed = SECTION_SCHEMAS[input.section].safeParse(input.value);
  if (!parsed.success) throw new Refusal("invalid", fieldCodes(parsed.error.issues));
  return db.transaction(async (tx) => {
    const revision = await lockDraft(tx, actor, input);
    const saved = await saveChange(tx, actor, revision, input, parsed.data);
    if (input.section !== "voices") return saved;
    return { ...saved, ids: (await loadVoices(tx, revision.id)).map((voice) => voice.id) };
  });
}

async function saveChange(
  tx: Tx,
  actor: Actor,
  revision: LockedRevision,
  { section, apart }: z.infer<typeof sectionSave>,
  value: unknown,
) {
  if (isSameSection(section, await storedSection(tx, revision, section), value))
    return { version: revision.version };
  await recordFirstSave(tx, actor, revision);
  return putSection(tx, actor, revision, section, value, apart ?? false);
}

/** The open draft for someone who writes it, as long as nobody has written the section since `base`. */
export async function lockDraft(
  tx: Tx,
  actor: Actor,
  seen: Pick<z.infer<typeof sectionSave>, "id" | "section" | "base" | "revision">,
): Promise<LockedRevision> {
  const revision = await lockStory(tx, actor, seen.id);
  if (!mayWrite(actor, revision.story)) throw new Refusal("forbidden");
  if (revision.state !== "draft") throw new Refusal("not_a_draft");
  if (seen.revision && seen.revision !== revision.id) throw new Refusal("conflict");
  if ((revision.sectionVersions[seen.section] ?? 1) > seen.base) throw new Refusal("conflict");
  return revision;
}

/** Who wrote in which revision stands in the record once: a conflict of interest is decided by it. */
export async function recordFirstSave(tx: Tx, actor: Actor, revision: LockedRevision) {
  const [known] = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.storyId, revision.storyId),
        eq(events.revisionId, revision.id),
        eq(events.actorId, actor.id),
        eq(events.kind, "story.saved"),
      ),
    )
    .limit(1);
  if (known) return;
  const { organisationId, projectId } = revision.story;
  await recordEvent(tx, actor, {
    kind: "story.saved",
    organisationId,
    projectId,
    storyId: revision.storyId,
    revisionId: revision.id,
  });
}
