import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations, people, platformRoles, settings } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { writeInvitation } from "./invite";

/**
 * Invites the first admin of an empty installation and returns the token of the link, which the one at the keyboard
 * passes on. Asked again, the link before is dead. Refuses `admin_exists` where an active admin is.
 */
export async function inviteFirstAdmin(input: { email: string; locale: Locale }) {
  return db.transaction(async (tx) => {
    // One at a time: two at once would each see no open link.
    await tx.select().from(settings).for("update");
    const [admin] = await tx
      .select({ id: people.id })
      .from(platformRoles)
      .innerJoin(people, eq(people.id, platformRoles.personId))
      .where(and(eq(platformRoles.role, "admin"), eq(people.active, true)));
    if (admin) throw new Refusal("admin_exists");
    const before = await tx
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(and(isNull(invitations.invitedBy), isNull(invitations.usedAt), isNull(invitations.revokedAt)))
      .returning({ id: invitations.id });
    for (const { id } of before) await recordEvent(tx, null, { kind: "invitation.revoked", subjectId: id });
    return writeInvitation(tx, null, {
      ...input,
      ...{ organisationId: null, memberRole: null, platformRoles: ["admin"] },
    });
  });
}
