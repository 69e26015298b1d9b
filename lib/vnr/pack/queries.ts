import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import type { PackContent, PackParts } from "@/db/documents";
import type { PackFormat } from "@/db/enums";
import { vnrPackBuilds, vnrPackFiles, vnrPacks, vnrRounds, vnrShareAnswers, vnrShares } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { listMessages } from "../message-queries";
import { workspacesOf } from "../policy";
import { findRound } from "../queries";
import { lostSince } from "./lost";
import { fileName } from "./media-types";
import { loadPackStories } from "./stories";

/** A round with its packs and how often each was built; null for strangers. */
export async function listPacks(actor: Actor, roundId: string) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const packs = await db
    .select({
      id: vnrPacks.id,
      title: vnrPacks.title,
      locale: vnrPacks.locale,
      draft: vnrPacks.draft,
      builds: db.$count(vnrPackBuilds, eq(vnrPackBuilds.packId, vnrPacks.id)),
    })
    .from(vnrPacks)
    .where(eq(vnrPacks.roundId, roundId))
    .orderBy(asc(vnrPacks.createdAt), asc(vnrPacks.id));
  return { ...round, packs };
}

/** A pack with all that can be chosen for it, its builds, their files, to whom they were shared and what was answered. */
export async function findPack(actor: Actor, id: string) {
  const [pack] = await db
    .select({ pack: vnrPacks })
    .from(vnrPacks)
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrPacks.roundId))
    .where(and(eq(vnrPacks.id, id), inArray(vnrRounds.country, workspacesOf(actor))));
  const round = pack ? await listMessages(actor, pack.pack.roundId) : null;
  if (!pack || !round) return null;
  return { ...pack.pack, round, builds: await buildsOf(id) };
}

export type Pack = NonNullable<Awaited<ReturnType<typeof findPack>>>;
export type PackBuild = Pack["builds"][number];

/** The bytes of a file that is ready and holds nothing that may no longer be shown: else null, as for strangers. */
export async function findPackFile(actor: Actor, fileId: string) {
  const [found] = await db
    .select({ file: vnrPackFiles, content: vnrPackBuilds.content, number: vnrPackBuilds.number })
    .from(vnrPackFiles)
    .innerJoin(vnrPackBuilds, eq(vnrPackBuilds.id, vnrPackFiles.buildId))
    .innerJoin(vnrPacks, eq(vnrPacks.id, vnrPackBuilds.packId))
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrPacks.roundId))
    .where(and(eq(vnrPackFiles.id, fileId), inArray(vnrRounds.country, workspacesOf(actor))));
  if (!found || !(await isWhole(found.file, found.content))) return null;
  const { file, content, number } = found;
  return { ...file, name: fileName(content.country, content.year, number, file.format) };
}

/** The newest whole file of a build in a format, for those who were given a link to it. */
export async function findSharedFile(buildId: string, content: PackContent, format: PackFormat) {
  const [newest] = await db
    .select({ file: vnrPackFiles, number: vnrPackBuilds.number })
    .from(vnrPackFiles)
    .innerJoin(vnrPackBuilds, eq(vnrPackBuilds.id, vnrPackFiles.buildId))
    .where(
      and(
        eq(vnrPackFiles.buildId, buildId),
        eq(vnrPackFiles.state, "ready"),
        eq(vnrPackFiles.ministry, ""),
        eq(vnrPackFiles.format, format),
      ),
    )
    .orderBy(desc(vnrPackFiles.madeAt))
    .limit(1);
  if (!newest || !(await isWhole(newest.file, content))) return null;
  const { file, number } = newest;
  return { ...file, name: fileName(content.country, content.year, number, file.format) };
}

async function isWhole({ state, parts: inFile }: typeof vnrPackFiles.$inferSelect, content: PackContent) {
  if (state !== "ready" || !inFile) return false;
  const { parts } = await loadPackStories(db, content.stories);
  return lostSince(inFile, parts) === 0;
}

/** Builds, the newest first: a fixed number of queries, whatever their number. */
async function buildsOf(packId: string) {
  const builds = await db
    .select()
    .from(vnrPackBuilds)
    .where(eq(vnrPackBuilds.packId, packId))
    .orderBy(desc(vnrPackBuilds.number));
  const ids = builds.map((build) => build.id);
  const files = await db
    .select()
    .from(vnrPackFiles)
    .where(inArray(vnrPackFiles.buildId, ids))
    .orderBy(desc(vnrPackFiles.createdAt));
  const shares = await db
    .select()
    .from(vnrShares)
    .where(inArray(vnrShares.buildId, ids))
    .orderBy(desc(vnrShares.createdAt));
  const answers = await db
    .select()
    .from(vnrShareAnswers)
    .where(
      inArray(
        vnrShareAnswers.shareId,
        shares.map((share) => share.id),
      ),
    )
    .orderBy(desc(vnrShareAnswers.createdAt));
  const { stories, parts: now } = await loadPackStories(db, pinnedOnce(builds));
  return builds.map(({ content, ...build }) => ({
    ...build,
    title: content.title,
    ministries: [...new Set(content.goals.map(({ ministry }) => ministry).filter(Boolean))].sort(),
    lost: lostSince(asParts(content), now),
    files: files
      .filter(({ buildId }) => buildId === build.id)
      .map(({ parts, storageKey: _key, ...file }) => ({ ...file, lost: parts ? lostSince(parts, now) : 0 })),
    shares: shares
      .filter(({ buildId }) => buildId === build.id)
      .map(({ tokenHash: _hash, ...share }) => ({
        ...share,
        answers: answers
          .filter(({ shareId }) => shareId === share.id)
          .map((answer) => ({
            ...answer,
            title: stories.find(({ storyId }) => storyId === answer.storyId)?.content.title ?? null,
          })),
      })),
  }));
}

type Builds = { content: PackContent }[];

/** Each pinned revision once, with all the photos and voices that any build let in. */
function pinnedOnce(builds: Builds): PackContent["stories"] {
  const all = builds.flatMap(({ content }) => content.stories);
  return [...Map.groupBy(all, ({ revisionId }) => revisionId).values()].flatMap((same) =>
    same.slice(0, 1).map((one) => ({
      ...one,
      photos: [...new Set(same.flatMap(({ photos }) => photos))],
      voices: [...new Set(same.flatMap(({ voices }) => voices))],
    })),
  );
}

const asParts = ({ stories }: PackContent): PackParts => ({
  stories: stories.map(({ storyId }) => storyId),
  photos: stories.flatMap(({ photos }) => photos),
  voices: stories.flatMap(({ voices }) => voices),
  left: { stories: 0, photos: 0, voices: 0 },
});
