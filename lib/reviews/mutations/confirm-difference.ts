import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { amendments, differenceConfirmations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { about } from "@/lib/stories/mutations/lock";
import type { differenceSeen } from "../schema";
import { lockWork } from "./lock-review";

/**
 * A reviewer has read what accepted wording changed; without it there is no verdict on it. Refuses `hash_differs`,
 * `no_difference` where the revision amends none.
 */
export async function confirmDifference(actor: Actor, input: z.infer<typeof differenceSeen>) {
  return db.transaction(async (tx) => {
    const { review, revision } = await lockWork(tx, actor, input.reviewId);
    if (input.hash !== revision.hash) throw new Refusal("hash_differs");
    if (!(await isAmendment(tx, revision.id))) throw new Refusal("no_difference");
    const [confirmed] = await tx
      .insert(differenceConfirmations)
      .values({ reviewId: review.id, hash: input.hash })
      .onConflictDoNothing()
      .returning();
    if (confirmed)
      await recordEvent(tx, actor, {
        kind: "review.difference_confirmed",
        ...{ ...about(revision), subjectId: review.id },
      });
    return { confirmed: true };
  });
}

/** Whether a review still lacks the confirmation that its revision asks for. */
export async function lacksConfirmation(tx: Tx, reviewId: string, revisionId: string): Promise<boolean> {
  const [confirmed] = await tx
    .select()
    .from(differenceConfirmations)
    .where(eq(differenceConfirmations.reviewId, reviewId));
  return !confirmed && isAmendment(tx, revisionId);
}

async function isAmendment(tx: Tx, revisionId: string): Promise<boolean> {
  const [row] = await tx.select().from(amendments).where(eq(amendments.revisionId, revisionId));
  return row !== undefined;
}
