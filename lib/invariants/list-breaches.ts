import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { photos, revisionPhotos, revisions, revisionVoices, voices } from "@/db/schema";
import { photoHash } from "@/lib/media/photo-hash";
import { judgedContent } from "@/lib/publications/verify-hash";
import { voiceHash } from "@/lib/stories/content";
import { lockRevision } from "@/lib/stories/mutations/lock";
import type { Reader } from "@/lib/stories/parts";
import { MOVES } from "@/lib/stories/workflow";
import { RULES } from "./rules";

/** `invariant`: its number in the domain's list; `id`: the row that breaks it. */
export type Breach = { invariant: number; what: string; id: string };

/** Every breach of the domain's invariants in the database that `reader` reads; empty means it is whole. */
export async function listBreaches(reader: Reader = db): Promise<Breach[]> {
  const found: Breach[] = [];
  for (const { invariant, what, query } of RULES) {
    const rows = await reader.execute<{ id: string }>(sql.raw(query));
    found.push(...rows.map(({ id }) => ({ invariant, what, id })));
  }
  return [
    ...found,
    ...(await brokenHashes(reader)),
    ...(await brokenMarks(reader)),
    ...(await unrecordedMoves(reader)),
  ];
}

/** Recomputes the hash of every revision that was judged. */
async function brokenHashes(reader: Reader): Promise<Breach[]> {
  const judged = await reader
    .select({ id: revisions.id })
    .from(revisions)
    .where(sql`${revisions.submittedAt} is not null`);
  const broken: Breach[] = [];
  for (const { id } of judged) {
    const intact = await reader.transaction(
      async (tx) => (await judgedContent(tx, await lockRevision(tx, id))).intact,
    );
    if (!intact) broken.push({ invariant: 2, what: "a submitted revision is not what its hash says", id });
  }
  return broken;
}

/** Compares the photos and voices that are still shown with the salted hashes of what was judged. */
async function brokenMarks(reader: Reader): Promise<Breach[]> {
  const cited = await reader
    .select({ photo: photos, hash: revisionPhotos.hash })
    .from(revisionPhotos)
    .innerJoin(photos, eq(photos.id, revisionPhotos.photoId))
    .where(and(isNotNull(revisionPhotos.hash), isNull(photos.hiddenAt)));
  const quoted = await reader
    .select({ voice: voices, hash: revisionVoices.hash })
    .from(revisionVoices)
    .innerJoin(voices, eq(voices.id, revisionVoices.voiceId))
    .where(and(isNotNull(revisionVoices.hash), isNull(voices.hiddenAt)));
  const differ = [
    ...cited.filter(({ photo, hash }) => photoHash(photo) !== hash).map(({ photo }) => photo.id),
    ...quoted.filter(({ voice, hash }) => voiceHash(voice) !== hash).map(({ voice }) => voice.id),
  ];
  return differ.map((id) => ({ invariant: 2, what: "a photo or voice is not what was judged", id }));
}

/** Follows the events of every revision: each must begin where the one before ended, and end in the state that stands. */
async function unrecordedMoves(reader: Reader): Promise<Breach[]> {
  const kinds = Object.values(MOVES).map(({ event }) => event);
  const rows = await reader.execute<{ revision_id: string; data: { from?: string; to?: string } }>(
    sql`select revision_id, data from events where ${inArray(sql`kind`, kinds)} and data ? 'to' order by id`,
  );
  const states = new Map<string, string>();
  const broken: Breach[] = [];
  for (const { revision_id: id, data } of rows) {
    if ((states.get(id) ?? "draft") !== data.from)
      broken.push({ invariant: 5, what: "a move has no event", id });
    states.set(id, data.to ?? "");
  }
  const standing = await reader.select({ id: revisions.id, state: revisions.state }).from(revisions);
  const differ = standing.filter(({ id, state }) => (states.get(id) ?? "draft") !== state);
  return [
    ...broken,
    ...differ.map(({ id }) => ({
      invariant: 5,
      what: "the events do not lead to the state that stands",
      id,
    })),
  ];
}
