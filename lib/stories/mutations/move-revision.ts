import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { revisions } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import { canMove, MOVES, type MoveName } from "../workflow";
import type { LockedRevision } from "./lock";

type Patch = Partial<
  Pick<
    typeof revisions.$inferInsert,
    | "quorum"
    | "decidedAt"
    | "publishedAt"
    | "privateReason"
    | "discardedAt"
    | "submittedAt"
    | "submittedBy"
    | "licenceAcceptedBy"
    | "embargoUntil"
    | "embargoZone"
    | "hash"
  >
>;

/**
 * The one writer of a revision's state: checks the move, compares and sets, writes the event.
 * Who may is asked by the verb, under the lock it holds. `actor` null: the system.
 * `subjectId`: the review with which a story is taken up or released. Refuses `illegal_move`; `conflict` when the state changed since it was locked.
 */
export async function moveRevision(
  tx: Tx,
  actor: { id: string } | null,
  revision: LockedRevision,
  move: MoveName,
  patch: Patch = {},
  data: Record<string, string | number | boolean | null> = {},
  subjectId?: string,
): Promise<LockedRevision> {
  if (!canMove(revision.state, move)) throw new Refusal("illegal_move");
  const [moved] = await tx
    .update(revisions)
    .set({ ...patch, state: MOVES[move].to })
    .where(
      and(
        eq(revisions.id, revision.id),
        eq(revisions.state, revision.state),
        eq(revisions.version, revision.version),
      ),
    )
    .returning();
  if (!moved) throw new Refusal("conflict");
  await recordEvent(tx, actor, {
    kind: MOVES[move].event,
    organisationId: revision.story.organisationId,
    projectId: revision.story.projectId,
    storyId: revision.storyId,
    revisionId: revision.id,
    subjectId,
    data: { from: revision.state, to: moved.state, ...data },
  });
  return { ...moved, story: revision.story, organisation: revision.organisation };
}
