import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { invitations, joinRequests, organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { newToken } from "@/lib/crypto/one-time-token";
import { queueMail } from "@/lib/email/queue-mail";
import { notFound, Refusal } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "../actor";
import type { newInvitation } from "../joining-schema";
import { isAdmin, isLead } from "../policy";
import { refuseMember } from "./refuse-member";

/** Days an invitation can be used. */
export const INVITATION_DAYS = 7;

/** `kind`: the mail that brings the link. */
type Given = z.infer<typeof newInvitation> & { name?: string; kind?: "invitation" | "join_accepted" };
type Invitation = typeof invitations.$inferSelect;

/**
 * Invites an address: an admin for organisations and platform roles, a lead for members of their own organisation. The
 * answer is the same whether somebody has the address or not; `already_member` and `already_invited` say only what
 * the list of members shows anyway.
 */
export async function invitePerson(actor: Actor, input: z.infer<typeof newInvitation>) {
  const { organisationId, platformRoles } = input;
  if (!isAdmin(actor)) {
    if (organisationId === null || !isLead(actor, organisationId)) throw notFound();
    if (platformRoles.length > 0) throw new Refusal("forbidden");
  }
  return db.transaction(async (tx) => ({ id: (await writeInvitation(tx, actor, input)).id }));
}

/** Sends a new link for an open invitation, also for one whose days have passed; the old link is dead. */
export async function resendInvitation(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const invitation = await lockInvitation(tx, actor, id);
    const { token, hash } = newToken();
    const [renewed] = await tx
      .update(invitations)
      .set({ tokenHash: hash, sentAt: new Date(), expiresAt: inDays(INVITATION_DAYS) })
      .where(eq(invitations.id, id))
      .returning();
    await recordEvent(tx, actor, { kind: "invitation.resent", ...about(invitation) });
    await mailInvitation(tx, actor, renewed ?? invitation, token);
    return { id };
  });
}

/** Takes an open invitation back; its link is dead at once. */
export async function revokeInvitation(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const invitation = await lockInvitation(tx, actor, id);
    await tx.update(invitations).set({ revokedAt: new Date() }).where(eq(invitations.id, id));
    await recordEvent(tx, actor, { kind: "invitation.revoked", ...about(invitation) });
    return { id };
  });
}

/** The open links that somebody sent die with their account: who was put out lets nobody else in. */
export async function revokeInvitationsOf(tx: Tx, actor: Actor, personId: string) {
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(
      and(eq(invitations.invitedBy, personId), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    )
    .returning();
  for (const invitation of revoked)
    await recordEvent(tx, actor, { kind: "invitation.revoked", ...about(invitation) });
  const proposals = await tx
    .delete(joinRequests)
    .where(and(eq(joinRequests.proposedBy, personId), isNull(joinRequests.confirmedAt)))
    .returning({ id: joinRequests.id });
  for (const { id } of proposals)
    await recordEvent(tx, actor, { kind: "join.proposal_revoked", subjectId: id });
}

/** Writes and mails an invitation; asks for no rights: the verb does. `actor` null: the system. */
export async function writeInvitation(tx: Tx, actor: Actor | null, input: Given) {
  const { email, name = "", locale, organisationId, memberRole } = input;
  if (organisationId) await refuseMember(tx, organisationId, email);
  const { token, hash } = newToken();
  const [invitation] = await tx
    .insert(invitations)
    .values({
      ...{ email, name, locale, organisationId, memberRole },
      platformRoles: [...new Set(input.platformRoles)],
      ...{ tokenHash: hash, invitedBy: actor?.id ?? null, expiresAt: inDays(INVITATION_DAYS) },
    })
    .onConflictDoNothing()
    .returning();
  if (!invitation) throw new Refusal("already_invited");
  await recordEvent(tx, actor, { kind: "invitation.sent", ...about(invitation) });
  await mailInvitation(tx, actor, invitation, token, input.kind);
  return { id: invitation.id, token };
}

/** Locks an open invitation for one who may send it. One that was used or taken back is `invitation_closed`. */
async function lockInvitation(tx: Tx, actor: Actor, id: string): Promise<Invitation> {
  const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, id)).for("update");
  const mine = invitation?.organisationId && isLead(actor, invitation.organisationId);
  if (!invitation || !(isAdmin(actor) || (mine && invitation.platformRoles.length === 0))) throw notFound();
  if (invitation.usedAt || invitation.revokedAt) throw new Refusal("invitation_closed");
  return invitation;
}

async function mailInvitation(
  tx: Tx,
  actor: Actor | null,
  invitation: Invitation,
  token: string,
  kind: Given["kind"] = "invitation",
) {
  const { email: address, name, organisationId, memberRole, platformRoles } = invitation;
  const [found] = organisationId
    ? await tx
        .select({ name: organisations.name })
        .from(organisations)
        .where(eq(organisations.id, organisationId))
    : [];
  const organisation = found?.name ?? "";
  const to = { address, name, locale: localeOf(invitation), about: about(invitation) };
  if (kind === "join_accepted") await queueMail(tx, { kind, ...to, data: { organisation, token } });
  else {
    const role = memberRole ?? platformRoles[0] ?? "";
    await queueMail(tx, { kind, ...to, data: { by: actor?.name ?? "", organisation, role, token } });
  }
}

const localeOf = ({ locale }: Pick<Invitation, "locale">) => (isLocale(locale) ? locale : "en");
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const about = ({ id, organisationId }: Invitation) => ({
  organisationId: organisationId ?? undefined,
  subjectId: id,
});
