import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { revisions, waivers } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditorOf } from "@/lib/people/policy";
import { republishRevision } from "@/lib/publications/mutations/publish-revision";
import { takeDown } from "@/lib/publications/mutations/take-down";
import type { takingDown } from "@/lib/publications/schema";
import { about } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { hasConflict, loadConflictFacts } from "../conflict";
import { tellDecided } from "../emails";
import type { decline, waiver } from "../schema";
import { lockForEditor } from "./lock-review";
import { writeLetter } from "./write-letter";

/** An editor ends the review of a story that cannot become one, with a reason and a letter for the library. */
export async function declineStory(actor: Actor, input: z.infer<typeof decline>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, input.revisionId);
    const declined = await moveRevision(tx, actor, revision, "decline", {
      decidedAt: new Date(),
      privateReason: input.reason,
    });
    await writeLetter(tx, actor, declined, "declined", { letter: input.letter, reason: input.reason });
    await tellDecided(tx, declined, "declined");
    return declined;
  });
}

/** Lifts the same-country rule for one story; the reason is shown publicly. */
export async function giveWaiver(actor: Actor, input: z.infer<typeof waiver>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, input.revisionId);
    const [given] = await tx
      .insert(waivers)
      .values({ storyId: revision.storyId, editorId: actor.id, reason: input.reason })
      .onConflictDoNothing()
      .returning();
    if (!given) throw new Refusal("already_waived");
    await recordEvent(tx, actor, { kind: "review.waiver_given", ...about(revision) });
    return { waived: true };
  });
}

/** Takes a published story off the public pages; a tombstone stays. `id`: of the story. */
export async function unpublishStory(actor: Actor, input: z.infer<typeof takingDown>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, await revisionIn(tx, actor, input.id, "published"));
    return takeDown(tx, actor, revision, "unpublish", input);
  });
}

/** Puts an unpublished story back, as it was judged, less what was removed since. */
export async function republishStory(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, await revisionIn(tx, actor, input.id, "unpublished"));
    return republishRevision(tx, actor, revision);
  });
}

/** The revision of a story in that state, for an editor of it; everybody else learns nothing of its state. */
async function revisionIn(tx: Tx, actor: Actor, storyId: string, state: "published" | "unpublished") {
  if (!isEditorOf(actor, storyId)) throw notFound();
  const known = await tx
    .select({ id: revisions.id, state: revisions.state })
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, storyId),
        inArray(revisions.state, ["published", "unpublished", "withdrawn"]),
      ),
    );
  if (known.length === 0 || hasConflict(actor, await loadConflictFacts(tx, storyId))) throw notFound();
  const found = known.find((revision) => revision.state === state);
  if (!found) throw new Refusal("illegal_move");
  return found.id;
}
