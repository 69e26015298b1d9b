import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { reviewerProfiles } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isJudge } from "@/lib/people/policy";
import type { reviewerProfileSave } from "../profile-schema";

/** One's own profile as a reviewer: what one reads and knows, how much at once, and when not. */
export async function saveReviewerProfile(
  actor: Actor,
  { version, ...said }: z.infer<typeof reviewerProfileSave>,
) {
  if (!isJudge(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const now = { ...said, savedAt: new Date(), version: version + 1 };
    const [saved] =
      version === 0
        ? await tx
            .insert(reviewerProfiles)
            .values({ personId: actor.id, ...now })
            .onConflictDoNothing()
            .returning({ version: reviewerProfiles.version })
        : await tx
            .update(reviewerProfiles)
            .set(now)
            .where(and(eq(reviewerProfiles.personId, actor.id), eq(reviewerProfiles.version, version)))
            .returning({ version: reviewerProfiles.version });
    if (!saved) throw new Refusal("conflict");
    await recordEvent(tx, actor, { kind: "reviewer.profile_saved", subjectId: actor.id });
    return saved;
  });
}
