import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Section } from "@/db/enums";
import { restorePoints, revisions } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { isKept, restoreStep } from "../restore-rules";
import type { SectionValue } from "../schema";
import { storedSection } from "../stored-section";
import type { LockedRevision } from "./lock";
import { writeClaims, writeContributions, writePhotos, writeVoices } from "./write-parts";

/**
 * Writes one section of a locked draft and keeps what stood there. The verb has asked for rights, state and version,
 * and parsed the value. `apart`: the whole section is replaced at once. Returns the section's new version.
 */
export async function putSection(
  tx: Tx,
  actor: Actor,
  revision: LockedRevision,
  section: Section,
  value: unknown,
  apart: boolean,
): Promise<{ version: number }> {
  await keepPoint(tx, actor, revision, section, value, apart);
  const version = revision.version + 1;
  await tx
    .update(revisions)
    .set({
      ...(await writeSection(tx, revision, section, value)),
      version,
      sectionVersions: { ...revision.sectionVersions, [section]: version },
      savedBy: actor.id,
      savedAt: new Date(),
      // What a lead is asked to sign is what was written then, to the letter.
      signOffAskedAt: null,
      signOffAskedBy: null,
    })
    .where(and(eq(revisions.id, revision.id), eq(revisions.version, revision.version)));
  return { version };
}

async function keepPoint(
  tx: Tx,
  actor: Actor,
  revision: LockedRevision,
  section: Section,
  value: unknown,
  apart: boolean,
) {
  if (!isKept(section)) return;
  const now = new Date();
  const [last] = await tx
    .select()
    .from(restorePoints)
    .where(and(eq(restorePoints.revisionId, revision.id), eq(restorePoints.section, section)))
    .orderBy(desc(restorePoints.at))
    .limit(1);
  const before = await storedSection(tx, revision, section);
  const step = restoreStep(last ?? null, { personId: actor.id, now, before, value, apart });
  const place = { storyId: revision.storyId, revisionId: revision.id, section };
  if (step.keepBefore) {
    const at = last?.at ?? revision.savedAt;
    const personId = last?.personId ?? revision.savedBy;
    await tx.insert(restorePoints).values({ ...place, value: before, personId, begunAt: at, at });
  }
  if (step.keep === "new" || !last) {
    await tx.insert(restorePoints).values({ ...place, value, personId: actor.id, begunAt: now, at: now });
  } else {
    await tx
      .update(restorePoints)
      .set({ at: now, ...(step.keep === "renew" ? { value } : {}) })
      .where(eq(restorePoints.id, last.id));
  }
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
