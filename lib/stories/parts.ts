import { asc, eq, inArray } from "drizzle-orm";
import type { db, Tx } from "@/db/client";
import {
  claimFindings,
  claims,
  consents,
  contributionFindings,
  contributions,
  photoConsents,
  photos,
  revisionPhotos,
  revisionVoices,
  voices,
} from "@/db/schema";

/** A connection to read through: inside a transaction or not. */
export type Reader = typeof db | Tx;

/** Claims with the ids of their findings, in order. */
export async function loadClaims(reader: Reader, revisionId: string) {
  const rows = await reader
    .select({ claim: claims, findingId: claimFindings.findingId })
    .from(claims)
    .leftJoin(claimFindings, eq(claimFindings.claimId, claims.id))
    .where(eq(claims.revisionId, revisionId))
    .orderBy(asc(claims.position), asc(claimFindings.position));
  return gather(rows.map(({ claim, findingId }) => ({ thing: claim, findingId })));
}

/** Contributions with the ids of their findings, in order. */
export async function loadContributions(reader: Reader, revisionId: string) {
  const rows = await reader
    .select({ contribution: contributions, findingId: contributionFindings.findingId })
    .from(contributions)
    .leftJoin(contributionFindings, eq(contributionFindings.contributionId, contributions.id))
    .where(eq(contributions.revisionId, revisionId))
    .orderBy(asc(contributions.position), asc(contributionFindings.findingId));
  return gather(rows.map(({ contribution, findingId }) => ({ thing: contribution, findingId })));
}

/** Voices with their consent, hidden ones included, in order. */
export async function loadVoices(reader: Reader, revisionId: string) {
  const rows = await reader
    .select({ voice: voices, hash: revisionVoices.hash, consent: consents })
    .from(revisionVoices)
    .innerJoin(voices, eq(voices.id, revisionVoices.voiceId))
    .leftJoin(consents, eq(consents.id, voices.consentId))
    .where(eq(revisionVoices.revisionId, revisionId))
    .orderBy(asc(revisionVoices.position));
  return rows.map(({ voice, hash, consent }) => ({ ...voice, hash, consent }));
}

/** Photos with their consents, hidden ones included, in order. */
export async function loadPhotos(reader: Reader, revisionId: string) {
  const rows = await reader
    .select({ photo: photos, hash: revisionPhotos.hash })
    .from(revisionPhotos)
    .innerJoin(photos, eq(photos.id, revisionPhotos.photoId))
    .where(eq(revisionPhotos.revisionId, revisionId))
    .orderBy(asc(revisionPhotos.position));
  const ids = rows.map((row) => row.photo.id);
  const covering = ids.length
    ? await reader
        .select({ photoId: photoConsents.photoId, consent: consents })
        .from(photoConsents)
        .innerJoin(consents, eq(consents.id, photoConsents.consentId))
        .where(inArray(photoConsents.photoId, ids))
    : [];
  return rows.map(({ photo, hash }) => ({
    ...photo,
    hash,
    consents: covering.filter((row) => row.photoId === photo.id).map((row) => row.consent),
  }));
}

/** All parts of a revision: a fixed number of queries, whatever its size. */
export async function loadParts(reader: Reader, revisionId: string) {
  const [itsClaims, itsContributions, itsVoices, itsPhotos] = [
    await loadClaims(reader, revisionId),
    await loadContributions(reader, revisionId),
    await loadVoices(reader, revisionId),
    await loadPhotos(reader, revisionId),
  ];
  return { claims: itsClaims, contributions: itsContributions, voices: itsVoices, photos: itsPhotos };
}

export type Parts = Awaited<ReturnType<typeof loadParts>>;

function gather<T extends { id: string }>(rows: { thing: T; findingId: string | null }[]) {
  const found = new Map<string, T & { findingIds: string[] }>();
  for (const { thing, findingId } of rows) {
    const entry = found.get(thing.id) ?? { ...thing, findingIds: [] };
    if (findingId) entry.findingIds.push(findingId);
    found.set(thing.id, entry);
  }
  return [...found.values()];
}
