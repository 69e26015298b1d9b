import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { publications, revisions, tombstones } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { tellRecalled } from "@/lib/stories/emails";
import { type LockedRevision, lockRevision, lockStory } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { maySign } from "@/lib/stories/policy";
import { tellTakenDown } from "../emails";
import type { takingDown } from "../schema";

type Reason = z.infer<typeof takingDown>;

/** The library's own lead takes a published or unpublished story back for good; an open revision is recalled with it. */
export async function withdrawStory(actor: Actor, input: Reason) {
  return db.transaction(async (tx) => {
    const latest = await lockStory(tx, actor, input.id);
    if (!maySign(actor, latest.story)) throw new Refusal("forbidden");
    const revision = await publicRevision(tx, latest);
    const withdrawn = await takeDown(tx, actor, revision, "withdraw", input);
    if (["submitted", "in_review", "approved"].includes(latest.state))
      await tellRecalled(tx, await moveRevision(tx, actor, latest, "recall"));
    return withdrawn;
  });
}

/** Removes the publication and leaves a tombstone. The verb has locked the story and asked for the right. */
export async function takeDown(
  tx: Tx,
  actor: { id: string },
  revision: LockedRevision,
  move: "unpublish" | "withdraw",
  { reason, privateReason, hideTitle }: Reason,
) {
  const moved = await moveRevision(tx, actor, revision, move, { privateReason }, { reason });
  const [gone] = await tx
    .delete(publications)
    .where(eq(publications.storyId, revision.storyId))
    .returning({ goals: publications.goals });
  const stone = {
    slug: revision.story.slug,
    language: revision.language,
    country: revision.organisation.country,
    // What was unpublished before it is withdrawn has a tombstone that knows them.
    ...(gone ? { goals: gone.goals } : {}),
    title: hideTitle ? null : revision.title,
    reason,
    setAt: new Date(),
  };
  await tx
    .insert(tombstones)
    .values({ storyId: revision.storyId, ...stone })
    .onConflictDoUpdate({
      target: tombstones.storyId,
      // A title that was hidden stays hidden: one who only withdraws does not know why.
      set: { ...stone, title: sql`case when ${tombstones.title} is not null then excluded.title end` },
    });
  await tellTakenDown(tx, actor, moved, move === "withdraw" ? "withdrawn" : "unpublished");
  return moved;
}

/** The revision of a story that is or was public; `illegal_move` where there is none. */
async function publicRevision(tx: Tx, latest: LockedRevision): Promise<LockedRevision> {
  const [found] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(eq(revisions.storyId, latest.storyId), inArray(revisions.state, ["published", "unpublished"])),
    );
  if (!found) throw new Refusal("illegal_move");
  const revision = await lockRevision(tx, found.id);
  return revision;
}
