import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { invitations, memberships, people, platformRoles } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { hashToken } from "@/lib/crypto/one-time-token";
import { Refusal } from "@/lib/errors";
import type { Actor } from "../actor";
import type { invitationAnswer } from "../joining-schema";
import { hashPassword } from "../password";

type Invitation = typeof invitations.$inferSelect;

/**
 * Makes the account of one who was invited and has none, and gives what the invitation says. One Argon2 hash in every
 * case, before the link is looked at, so that a dead link takes as long as a good one. `link_dead` for a link that is unknown,
 * used, taken back or past its days; `account_exists` where the address has an account already, which must sign in.
 */
export async function acceptAsNew(input: z.infer<typeof invitationAnswer>) {
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    const invitation = await lockByToken(tx, input.token);
    const { email } = invitation;
    const [person] = await tx
      .insert(people)
      .values({ email, name: input.name, locale: input.locale, passwordHash })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) throw new Refusal("account_exists");
    await recordEvent(tx, person, { kind: "person.added", subjectId: person.id });
    await giveRights(tx, person, invitation);
    return person;
  });
}

/** Gives a signed-in person what their invitation says; `other_address` when it went to somebody else. */
export async function acceptAsPerson(actor: Actor, input: { token: string }) {
  return db.transaction(async (tx) => {
    const invitation = await lockByToken(tx, input.token);
    if (invitation.email.toLowerCase() !== actor.email.toLowerCase()) throw new Refusal("other_address");
    await giveRights(tx, actor, invitation);
    return { id: actor.id };
  });
}

async function lockByToken(tx: Tx, token: string): Promise<Invitation> {
  const [invitation] = await tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, hashToken(token)),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        sql`${invitations.expiresAt} > now()`,
      ),
    )
    .for("update");
  if (!invitation) throw new Refusal("link_dead");
  return invitation;
}

/** A membership or role that the person has already stays as it is. */
async function giveRights(tx: Tx, person: { id: string }, invitation: Invitation) {
  const { id, organisationId, memberRole, platformRoles: roles } = invitation;
  await tx.update(invitations).set({ usedAt: new Date(), usedBy: person.id }).where(eq(invitations.id, id));
  await recordEvent(tx, person, {
    kind: "invitation.accepted",
    ...{ organisationId: organisationId ?? undefined, subjectId: id },
  });
  if (organisationId && memberRole) {
    const [added] = await tx
      .insert(memberships)
      .values({ personId: person.id, organisationId, role: memberRole })
      .onConflictDoUpdate({
        target: [memberships.personId, memberships.organisationId],
        set: { role: memberRole, endedAt: null },
        setWhere: sql`${memberships.endedAt} is not null`,
      })
      .returning({ role: memberships.role });
    if (added)
      await recordEvent(tx, person, {
        kind: "member.added",
        ...{ organisationId, subjectId: person.id, data: { role: memberRole } },
      });
  }
  if (roles.length > 0) {
    await tx
      .insert(platformRoles)
      .values(roles.map((role) => ({ personId: person.id, role })))
      .onConflictDoNothing();
    await recordEvent(tx, person, {
      kind: "person.roles_changed",
      ...{ subjectId: person.id, data: { added: [...roles].sort().join(" ") } },
    });
  }
}
