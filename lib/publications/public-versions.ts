import canonicalize from "canonicalize";
import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import type { PublicVersion } from "@/db/documents";
import { revisionPhotos, revisions, revisionVoices } from "@/db/schema";
import { contentOf } from "@/lib/stories/content";
import type { Reader } from "@/lib/stories/parts";

/** The parts in which a reader would look for a change, in the order of the page. */
const PARTS = [
  ...(["title", "summary", "need", "action", "project", "claims", "voices", "contributions"] as const),
  ...(["lessons", "partners", "photos", "links", "language"] as const),
];

type Told = Record<(typeof PARTS)[number], unknown>;

/** Every revision of a story that was public up to this one, which is, in order, with the parts that each changed. */
export async function publicVersions(
  reader: Reader,
  { storyId, number }: { storyId: string; number: number },
): Promise<PublicVersion[]> {
  const rows = await reader
    .select()
    .from(revisions)
    .where(
      and(eq(revisions.storyId, storyId), isNotNull(revisions.publishedAt), lte(revisions.number, number)),
    )
    .orderBy(asc(revisions.number));
  const versions: PublicVersion[] = [];
  let before: Told | null = null;
  for (const row of rows) {
    const told = await toldBy(reader, row);
    versions.push({
      number: row.number,
      publishedAt: (row.publishedAt ?? new Date()).toISOString(),
      changed: before && changedParts(before, told),
    });
    before = told;
  }
  return versions;
}

/** Parts that differ. A field that earlier copies lack, or hold empty, is no difference. */
export const changedParts = (before: Told, after: Told): (typeof PARTS)[number][] =>
  PARTS.filter((part) => written(before[part]) !== written(after[part]));

async function toldBy(reader: Reader, revision: typeof revisions.$inferSelect): Promise<Told> {
  const photos = await reader
    .select({ id: revisionPhotos.photoId })
    .from(revisionPhotos)
    .where(eq(revisionPhotos.revisionId, revision.id))
    .orderBy(asc(revisionPhotos.position));
  const voices = await reader
    .select({ id: revisionVoices.voiceId })
    .from(revisionVoices)
    .where(eq(revisionVoices.revisionId, revision.id))
    .orderBy(asc(revisionVoices.position));
  return { ...(await contentOf(reader, revision)), photos, voices };
}

const written = (value: unknown): string => canonicalize(filled(value)) ?? "";

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, filled(one)] as const);
  return Object.fromEntries(entries.filter(([, one]) => !isEmpty(one)));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
