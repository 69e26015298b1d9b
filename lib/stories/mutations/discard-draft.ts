import { and, desc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { OPEN_STATES } from "@/db/enums";
import { revisions } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayMove } from "../policy";
import type { storyRef } from "../schema";
import { lockRevision, lockStory } from "./lock";
import { moveRevision } from "./move-revision";

/** Days in which a discarded draft can be brought back. */
const UNDO_DAYS = 30;

/** Puts the open draft away. A story with no other revision disappears from the lists with it. */
export async function discardDraft(actor: Actor, input: z.infer<typeof storyRef>) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (revision.state !== "draft") throw new Refusal("illegal_move");
    if (!mayMove(actor, { ...revision.story, state: revision.state }, "discard"))
      throw new Refusal("forbidden");
    if (revision.version !== input.version) throw new Refusal("conflict");
    return moveRevision(tx, actor, revision, "discard", { discardedAt: new Date() });
  });
}

/** Brings back the draft discarded last, within 30 days and while no other revision is open. */
export async function undoDiscard(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const standing = await lockStory(tx, actor, input.id);
    const [last] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.storyId, input.id), eq(revisions.state, "discarded")))
      .orderBy(desc(revisions.discardedAt))
      .limit(1);
    if (!last) throw new Refusal("illegal_move");
    const revision = await lockRevision(tx, last.id);
    if (!mayMove(actor, { ...standing.story, state: "discarded" }, "undo_discard"))
      throw new Refusal("forbidden");
    const [open] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.storyId, input.id), inArray(revisions.state, [...OPEN_STATES])));
    if (open) throw new Refusal("already_open");
    const age = Date.now() - (revision.discardedAt?.getTime() ?? 0);
    if (age > UNDO_DAYS * 86_400_000) throw notFound();
    return moveRevision(tx, actor, revision, "undo_discard", { discardedAt: null });
  });
}
