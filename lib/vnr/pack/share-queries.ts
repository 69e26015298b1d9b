import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import type { PackParts } from "@/db/documents";
import { PACK_FORMATS } from "@/db/enums";
import { vnrPackBuilds, vnrPackFiles, vnrShares } from "@/db/schema";
import { hashToken } from "@/lib/crypto/one-time-token";
import { lostSince } from "./lost";
import { loadPackStories } from "./stories";

/** The share that a link opens today; null where it was never given, has ended or was taken back: nobody learns which. */
export async function findShare(token: string) {
  const [found] = await db
    .select({ share: vnrShares, content: vnrPackBuilds.content })
    .from(vnrShares)
    .innerJoin(vnrPackBuilds, eq(vnrPackBuilds.id, vnrShares.buildId))
    .where(
      and(
        eq(vnrShares.tokenHash, hashToken(token)),
        isNull(vnrShares.revokedAt),
        gt(vnrShares.expiresAt, new Date()),
      ),
    );
  return found ?? null;
}

/** What a ministry reads by its link: the pack as it may be shown now, with the files of it that hold no more. */
export async function findSharedPack(token: string) {
  const found = await findShare(token);
  if (!found) return null;
  const { share, content } = found;
  const { stories, parts } = await loadPackStories(db, content.stories);
  return { share, content, stories, left: parts.left, formats: await wholeFormats(share.buildId, parts) };
}

/** The file of a photo of a shared pack, while the link works and the photo may be shown. */
export async function findSharedPhoto(
  token: string,
  photoId: string,
): Promise<{ storageKey: string } | null> {
  const found = await findShare(token);
  const pinned = found?.content.stories.filter(({ photos }) => photos.includes(photoId)) ?? [];
  if (pinned.length === 0) return null;
  const { stories } = await loadPackStories(db, pinned);
  return stories.flatMap(({ photos }) => photos).find(({ id }) => id === photoId) ?? null;
}

async function wholeFormats(buildId: string, now: PackParts) {
  const files = await db
    .select({ format: vnrPackFiles.format, parts: vnrPackFiles.parts })
    .from(vnrPackFiles)
    .where(
      and(eq(vnrPackFiles.buildId, buildId), eq(vnrPackFiles.state, "ready"), eq(vnrPackFiles.ministry, "")),
    );
  const whole = files.filter(({ parts }) => parts && lostSince(parts, now) === 0);
  return PACK_FORMATS.filter((format) => whole.some((file) => file.format === format));
}
