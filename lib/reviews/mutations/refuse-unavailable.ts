import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { people, reviewerProfiles } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { isAway, isFull } from "../availability";

/** Refuses `reviewer_away` or `reviewer_full`, by the profile of a reviewer whom the transaction holds. */
export async function refuseUnavailable(tx: Tx, reviewerId: string): Promise<void> {
  const [profile] = await tx
    .select({ away: isAway, full: isFull })
    .from(reviewerProfiles)
    .innerJoin(people, eq(people.id, reviewerProfiles.personId))
    .where(eq(reviewerProfiles.personId, reviewerId));
  if (profile?.away) throw new Refusal("reviewer_away");
  if (profile?.full) throw new Refusal("reviewer_full");
}
