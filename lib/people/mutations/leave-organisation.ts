import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { memberships } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound } from "@/lib/errors";
import type { Actor } from "../actor";
import type { organisationRef } from "../joining-schema";
import { tellWhatWaits } from "../waiting-work";
import { lockOrganisation } from "./set-membership";

/**
 * Ends one's own membership. The last lead may go too: admins and editors are told that nobody signs off any more.
 */
export async function leaveOrganisation(actor: Actor, { organisationId }: z.infer<typeof organisationRef>) {
  return db.transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const [left] = await tx
      .update(memberships)
      .set({ endedAt: new Date() })
      .where(
        and(
          eq(memberships.personId, actor.id),
          eq(memberships.organisationId, organisationId),
          isNull(memberships.endedAt),
        ),
      )
      .returning({ role: memberships.role });
    if (!left) throw notFound();
    await recordEvent(tx, actor, { kind: "member.left", organisationId, subjectId: actor.id });
    if (left.role === "lead") await tellWhatWaits(tx, actor.id, [organisationId]);
    return { left: true };
  });
}
