import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { Section } from "@/db/enums";
import { events, revisions } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayWrite } from "../policy";
import { SECTION_SCHEMAS, type SectionValue, type sectionSave } from "../schema";
import { type LockedRevision, lockStory } from "./lock";
import { writeClaims, writeContributions, writePhotos, writeVoices } from "./write-parts";

/**
 * Saves one section of the open draft, when nobody has written that section since `base`.
 * Refuses `conflict` (nothing is overwritten), `invalid` with the fields, `not_a_draft`.
 * Returns the new version, which is the section's next `base`.
 */
export async function saveSection(
  actor: Actor,
  input: z.infer<typeof sectionSave>,
): Promise<{ version: number }> {
  const parsed = SECTION_SCHEMAS[input.section].safeParse(input.value);
  if (!parsed.success) {
    throw new Refusal(
      "invalid",
      Object.fromEntries(parsed.error.issues.map((i) => [i.path.join("."), i.message])),
    );
  }
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!mayWrite(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "draft") throw new Refusal("not_a_draft");
    if ((revision.sectionVersions[input.section] ?? 1) > input.base) throw new Refusal("conflict");
    await recordFirstSave(tx, actor, revision);
    const version = revision.version + 1;
    await tx
      .update(revisions)
      .set({
        ...(await writeSection(tx, revision, input.section, parsed.data)),
        version,
        sectionVersions: { ...revision.sectionVersions, [input.section]: version },
        savedBy: actor.id,
        savedAt: new Date(),
      })
      .where(and(eq(revisions.id, revision.id), eq(revisions.version, revision.version)));
    return { version };
  });
}

type Columns = Partial<typeof revisions.$inferInsert>;

/** Columns to set for a section that is a column; parts of their own are written here. */
async function writeSection(
  tx: Tx,
  revision: LockedRevision,
  section: Section,
  value: unknown,
): Promise<Columns> {
  switch (section) {
    case "claims":
      await writeClaims(tx, revision, value as SectionValue<"claims">);
      return {};
    case "contributions":
      await writeContributions(tx, revision, value as SectionValue<"contributions">);
      return {};
    case "photos":
      await writePhotos(tx, revision, value as SectionValue<"photos">);
      return {};
    case "voices":
      await writeVoices(tx, revision, value as SectionValue<"voices">);
      return {};
    case "language":
      return value as SectionValue<"language">;
    default:
      return { [section]: value };
  }
}

/** Who wrote in which revision stands in the record once: a conflict of interest is decided by it. */
async function recordFirstSave(tx: Tx, actor: Actor, revision: LockedRevision) {
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
