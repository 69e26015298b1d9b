import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { invitations, memberships, organisations, people } from "@/db/schema";
import { hashToken } from "@/lib/crypto/one-time-token";
import type { Actor } from "./actor";
import { isAdmin, isLead } from "./policy";

/** What the link's page shows; null for a link that is unknown, used, taken back or past its days. */
export async function findInvitation(token: string) {
  const inviters = alias(people, "inviters");
  const [row] = await db
    .select({
      email: invitations.email,
      name: invitations.name,
      memberRole: invitations.memberRole,
      platformRoles: invitations.platformRoles,
      expiresAt: invitations.expiresAt,
      organisation: organisations.name,
      inviter: inviters.name,
      /** Whoever holds the link reads the mail of this address: they may know that it has an account. */
      hasAccount: sql<boolean>`exists (select from people p where lower(p.email) = lower(${invitations.email}))`,
    })
    .from(invitations)
    .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(inviters, eq(inviters.id, invitations.invitedBy))
    .where(and(eq(invitations.tokenHash, hashToken(token)), open, sql`${invitations.expiresAt} > now()`));
  return row ?? null;
}

/** Members and open invitations of one organisation: for its leads and for admins; null for everybody else. */
export async function findMembers(actor: Actor, organisationId: string) {
  if (!isAdmin(actor) && !isLead(actor, organisationId)) return null;
  const members = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      active: people.active,
      role: memberships.role,
      since: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt)))
    .orderBy(asc(people.name));
  return { members, invitations: await listOpen(eq(invitations.organisationId, organisationId)) };
}

/** Every open invitation; null for everybody but admins. */
export async function listInvitations(actor: Actor) {
  return isAdmin(actor) ? listOpen() : null;
}

export type OpenInvitation = Awaited<ReturnType<typeof listOpen>>[number];

const open = and(isNull(invitations.usedAt), isNull(invitations.revokedAt));

const listOpen = (of?: SQL) =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      organisation: organisations.name,
      memberRole: invitations.memberRole,
      platformRoles: invitations.platformRoles,
      inviter: people.name,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .where(and(open, of))
    .orderBy(asc(invitations.expiresAt));
