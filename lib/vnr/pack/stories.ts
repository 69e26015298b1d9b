import { and, asc, eq, inArray, isNull, not, sql } from "drizzle-orm";
import type { db, Tx } from "@/db/client";
import type { PackContent, PackParts, StoryContent } from "@/db/documents";
import {
  consents,
  photoConsents,
  photos,
  publications,
  revisionPhotos,
  revisions,
  revisionVoices,
  voices,
} from "@/db/schema";
import { type ConsentFacts, consentCovers } from "@/lib/media/consent-covers";
import { storyContent } from "@/lib/stories/content";

type Reader = typeof db | Tx;
type Pinned = PackContent["stories"][number];

/** A story of a pack as it may be told today. */
export type PackStory = {
  storyId: string;
  slug: string;
  organisation: string;
  country: string;
  firstPublishedAt: Date;
  content: StoryContent;
  photos: Awaited<ReturnType<typeof allowedPhotos>>;
  voices: Awaited<ReturnType<typeof allowedVoices>>;
};

/**
 * The stories of a build as they may be told today: each in the revision that was pinned, as long as something of the
 * story is public; photos and voices that were let in then and still are. With what is missing since.
 */
export async function loadPackStories(reader: Reader, pinned: readonly Pinned[]) {
  const out = await publicOnes(reader, pinned);
  const revisionIds = out.map(({ revisionId }) => revisionId);
  const [photosNow, voicesNow] = [
    await allowedPhotos(reader, revisionIds),
    await allowedVoices(reader, revisionIds),
  ];
  const stories: PackStory[] = [];
  for (const { pin, revisionId, ...row } of out)
    stories.push({
      ...row,
      photos: photosNow.filter((one) => one.revisionId === revisionId && pin.photos.includes(one.id)),
      voices: voicesNow.filter((one) => one.revisionId === revisionId && pin.voices.includes(one.id)),
    });
  return { stories, parts: partsOf(pinned, stories) };
}

/** What a build of these stories pins: the revisions that are public now, and what of them may be in packs. */
export async function pinStories(tx: Tx, storyIds: readonly string[]): Promise<Pinned[]> {
  if (storyIds.length === 0) return [];
  const now = await tx
    .select({
      storyId: publications.storyId,
      revisionId: publications.revisionId,
      hash: publications.hash,
    })
    .from(publications)
    .where(inArray(publications.storyId, [...storyIds]));
  const revisionIds = now.map(({ revisionId }) => revisionId);
  const [itsPhotos, itsVoices] = [await allowedPhotos(tx, revisionIds), await allowedVoices(tx, revisionIds)];
  const idsOf = (all: { id: string; revisionId: string }[], revisionId: string) =>
    all.filter((one) => one.revisionId === revisionId).map(({ id }) => id);
  return storyIds.flatMap((storyId) =>
    now
      .filter((one) => one.storyId === storyId)
      .map((one) => ({
        ...one,
        photos: idsOf(itsPhotos, one.revisionId),
        voices: idsOf(itsVoices, one.revisionId),
      })),
  );
}

function partsOf(pinned: readonly Pinned[], stories: readonly PackStory[]): PackParts {
  const shown = {
    stories: stories.map(({ storyId }) => storyId),
    photos: stories.flatMap((story) => story.photos.map(({ id }) => id)),
    voices: stories.flatMap((story) => story.voices.map(({ id }) => id)),
  };
  const before = (part: "photos" | "voices") => pinned.reduce((sum, one) => sum + one[part].length, 0);
  return {
    ...shown,
    left: {
      stories: pinned.length - shown.stories.length,
      photos: before("photos") - shown.photos.length,
      voices: before("voices") - shown.voices.length,
    },
  };
}

/** Pinned stories of which something is public today; their words from the publication, or from the frozen revision. */
async function publicOnes(reader: Reader, pinned: readonly Pinned[]) {
  if (pinned.length === 0) return [];
  const now = await reader
    .select({
      storyId: publications.storyId,
      publicRevision: publications.revisionId,
      content: publications.content,
      slug: publications.slug,
      organisation: publications.organisationName,
      country: publications.country,
      firstPublishedAt: publications.firstPublishedAt,
    })
    .from(publications)
    .where(
      inArray(
        publications.storyId,
        pinned.map(({ storyId }) => storyId),
      ),
    );
  const found = [];
  for (const pin of pinned) {
    const row =
      now.find(({ publicRevision }) => publicRevision === pin.revisionId) ??
      now.find(({ storyId }) => storyId === pin.storyId);
    if (!row) continue;
    const { publicRevision, content, ...rest } = row;
    const words = publicRevision === pin.revisionId ? content : await supersededContent(reader, pin);
    if (words) found.push({ ...rest, pin, revisionId: pin.revisionId, content: words });
  }
  return found;
}

/** The last word on it was that it should not be public: an editor took it away and nobody put it back. */
const takenAway = sql`exists (
  select from events e where e.revision_id = ${revisions.id} and e.kind = 'story.unpublished' and not exists (
    select from events back where back.revision_id = e.revision_id and back.kind = 'story.republished' and back.id > e.id))`;

/** The frozen words of a revision that a later one has replaced in public; null where it left for another reason. */
async function supersededContent(reader: Reader, { revisionId, hash }: Pinned): Promise<StoryContent | null> {
  const [revision] = await reader
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(
        eq(revisions.id, revisionId),
        eq(revisions.hash, hash),
        eq(revisions.state, "superseded"),
        not(takenAway),
      ),
    );
  return revision ? storyContent(reader, revision.id) : null;
}

/** Photos of revisions that consents let into evidence packs today, in order. Two queries. */
async function allowedPhotos(reader: Reader, revisionIds: string[]) {
  if (revisionIds.length === 0) return [];
  const rows = await reader
    .select({
      id: photos.id,
      revisionId: revisionPhotos.revisionId,
      storageKey: photos.storageKey,
      width: photos.width,
      height: photos.height,
      alternativeText: photos.alternativeText,
      caption: photos.caption,
      credit: photos.credit,
      licence: photos.licence,
      peopleShown: photos.peopleShown,
    })
    .from(revisionPhotos)
    .innerJoin(photos, eq(photos.id, revisionPhotos.photoId))
    .where(
      and(inArray(revisionPhotos.revisionId, revisionIds), isNull(photos.hiddenAt), isNull(photos.erasedAt)),
    )
    .orderBy(asc(revisionPhotos.position));
  const covering = rows.length
    ? await reader
        .select({ photoId: photoConsents.photoId, consent: consents })
        .from(photoConsents)
        .innerJoin(consents, eq(consents.id, photoConsents.consentId))
        .where(
          inArray(
            photoConsents.photoId,
            rows.map(({ id }) => id),
          ),
        )
    : [];
  const allows = (consent: ConsentFacts) => consentCovers(consent, "photo", "evidence_packs");
  return rows.filter(({ id, peopleShown }) => {
    const its = covering.filter(({ photoId }) => photoId === id);
    return (peopleShown !== "recognisable" || its.length > 0) && its.every(({ consent }) => allows(consent));
  });
}

/** Voices of revisions that their consents let into evidence packs today, in order. */
async function allowedVoices(reader: Reader, revisionIds: string[]) {
  if (revisionIds.length === 0) return [];
  const rows = await reader
    .select({
      id: voices.id,
      revisionId: revisionVoices.revisionId,
      quote: voices.quote,
      name: voices.name,
      role: voices.role,
      consent: consents,
    })
    .from(revisionVoices)
    .innerJoin(voices, eq(voices.id, revisionVoices.voiceId))
    .innerJoin(consents, eq(consents.id, voices.consentId))
    .where(
      and(inArray(revisionVoices.revisionId, revisionIds), isNull(voices.hiddenAt), isNull(voices.erasedAt)),
    )
    .orderBy(asc(revisionVoices.position));
  return rows
    .filter(({ consent }) => consentCovers(consent, "quote", "evidence_packs"))
    .map(({ consent: _consent, ...voice }) => voice);
}
