import { and, eq, inArray, isNull, min, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { StoryContent } from "@/db/documents";
import { publications, reviews, revisions, tombstones, verdicts, waivers } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { roundOf, waitsSince } from "@/lib/stories/round";
import { confirmedContent } from "../confirmed-content";
import { tellPublished } from "../emails";
import { publicVersions } from "../public-versions";
import { judgedContent } from "../verify-hash";
import { lockMedia } from "./lock-media";
import { writePublication } from "./write-publication";

/**
 * Makes an approved revision public, in the transaction of whatever approved it: supersedes the story's earlier
 * publication, takes its tombstone away, leaves out photos and voices whose consent has ended since.
 * Refuses `hash_differs` when the stored content is not what was judged. `actor` null: the system.
 */
export async function publishRevision(tx: Tx, actor: { id: string } | null, revision: LockedRevision) {
  await lockMedia(tx, [revision.id]);
  const content = await intactContent(tx, revision);
  await supersedeEarlier(tx, actor, revision);
  const published = await moveRevision(tx, actor, revision, "publish", { publishedAt: new Date() });
  await tx.delete(tombstones).where(eq(tombstones.storyId, revision.storyId));
  await putOut(tx, published, content);
  await tellPublished(tx, actor, published);
  return published;
}

/** Puts an unpublished revision back, as it was judged, less what was removed since. The verb asks for the right. */
export async function republishRevision(tx: Tx, actor: { id: string }, revision: LockedRevision) {
  await lockMedia(tx, [revision.id]);
  const content = await intactContent(tx, revision);
  const published = await moveRevision(tx, actor, revision, "republish");
  await tx.delete(tombstones).where(eq(tombstones.storyId, revision.storyId));
  await putOut(tx, published, content);
  await tellPublished(tx, actor, published);
  return published;
}

async function intactContent(tx: Tx, revision: LockedRevision): Promise<StoryContent> {
  const { content, intact } = await judgedContent(tx, revision);
  const given = await tx.select().from(verdicts).where(eq(verdicts.revisionId, revision.id));
  if (!intact || given.some((one) => one.hash !== revision.hash)) throw new Refusal("hash_differs");
  return content;
}

async function supersedeEarlier(tx: Tx, actor: { id: string } | null, revision: LockedRevision) {
  const earlier = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, revision.storyId),
        ne(revisions.id, revision.id),
        inArray(revisions.state, ["published", "unpublished"]),
      ),
    );
  await tx.delete(publications).where(eq(publications.storyId, revision.storyId));
  for (const { id } of earlier) await moveRevision(tx, actor, await lockRevision(tx, id), "supersede");
}

async function putOut(tx: Tx, revision: LockedRevision, content: StoryContent) {
  const [waiver] = await tx
    .select({ reason: waivers.reason })
    .from(waivers)
    .where(eq(waivers.storyId, revision.storyId));
  const given = await tx
    .select({ id: verdicts.id })
    .from(verdicts)
    .innerJoin(reviews, eq(reviews.id, verdicts.reviewId))
    .where(and(eq(verdicts.revisionId, revision.id), isNull(reviews.releasedAt)));
  const [judged] = await tx
    .select({ round: roundOf, since: waitsSince })
    .from(revisions)
    .where(eq(revisions.id, revision.id));
  const [first] = await tx
    .select({ at: min(revisions.publishedAt) })
    .from(revisions)
    .where(eq(revisions.storyId, revision.storyId));
  const iso = (time: Date | null) => (time ?? new Date()).toISOString();
  await writePublication(
    tx,
    revision,
    {
      ...(await confirmedContent(tx, revision.id, content)),
      review: {
        round: revision.number,
        rounds: judged?.round ?? 1,
        submittedAt: iso(judged?.since ?? null),
        approvedAt: iso(revision.decidedAt),
        reviewers: given.length,
        waiver: waiver?.reason ?? null,
      },
      versions: await publicVersions(tx, revision),
    },
    first?.at ?? new Date(),
  );
}
