import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { joinRequests, organisations, people } from "@/db/schema";
import { hashToken } from "@/lib/crypto/one-time-token";
import type { Actor } from "./actor";
import { domainCheck } from "./domain-check";
import { isAdmin } from "./policy";

/** The organisations one may say to belong to: name and country, which their people tell the world anyway. */
export const listKnownOrganisations = () =>
  db
    .select({ id: organisations.id, name: organisations.name, country: organisations.country })
    .from(organisations)
    .orderBy(asc(organisations.country), asc(organisations.name));

const proposedFor = alias(organisations, "proposed_for");

/** What a link that still confirms an address shows to whoever holds it; null for any other link. */
export async function findConfirmable(token: string) {
  const [row] = await db
    .select({
      ...{ name: joinRequests.name, email: joinRequests.email, why: joinRequests.why },
      organisation: sql<string>`coalesce(${organisations.name}, ${joinRequests.newName})`,
      /** Empty where they ask themselves. */
      proposer: sql<string>`coalesce(${people.name}, '')`,
      proposerOf: sql<string>`coalesce(${proposedFor.name}, '')`,
    })
    .from(joinRequests)
    .leftJoin(organisations, eq(organisations.id, joinRequests.organisationId))
    .leftJoin(people, eq(people.id, joinRequests.proposedBy))
    .leftJoin(proposedFor, eq(proposedFor.id, joinRequests.proposedFor))
    .where(
      and(
        eq(joinRequests.tokenHash, hashToken(token)),
        isNull(joinRequests.confirmedAt),
        sql`${joinRequests.expiresAt} > now()`,
      ),
    );
  return row ?? null;
}

/** Confirmed requests that wait for an admin, the oldest first, with what helps to check them; null for everybody else. */
export async function listJoinRequests(actor: Actor) {
  if (!isAdmin(actor)) return null;
  const rows = await db
    .select({
      id: joinRequests.id,
      name: joinRequests.name,
      email: joinRequests.email,
      locale: joinRequests.locale,
      role: joinRequests.role,
      why: joinRequests.why,
      confirmedAt: joinRequests.confirmedAt,
      organisationId: joinRequests.organisationId,
      organisation: sql<string>`coalesce(${organisations.name}, ${joinRequests.newName})`,
      kind: sql<
        (typeof organisations.$inferSelect)["kind"]
      >`coalesce(${organisations.kind}, ${joinRequests.newKind})`,
      country: sql<string>`coalesce(${organisations.country}, ${joinRequests.newCountry})`,
      site: sql<string>`coalesce(${organisations.site}, ${joinRequests.newSite})`,
      /** Who asks for them to come in, of an organisation that is here; null where they ask themselves. */
      proposer: people.name,
      proposerOf: proposedFor.name,
      hasAccount: sql<boolean>`exists (select from people p where lower(p.email) = lower(${joinRequests.email}))`,
      others: sql<number>`(select count(*)::int from join_requests o where lower(o.email) = lower(${joinRequests.email}) and o.id <> ${joinRequests.id} and o.confirmed_at is not null)`,
    })
    .from(joinRequests)
    .leftJoin(organisations, eq(organisations.id, joinRequests.organisationId))
    .leftJoin(people, eq(people.id, joinRequests.proposedBy))
    .leftJoin(proposedFor, eq(proposedFor.id, joinRequests.proposedFor))
    .where(and(isNotNull(joinRequests.confirmedAt), isNull(joinRequests.decidedAt)))
    .orderBy(asc(joinRequests.confirmedAt));
  return rows.map((row) => ({ ...row, domain: domainCheck(row.email, row.site) }));
}

export type JoinRequest = NonNullable<Awaited<ReturnType<typeof listJoinRequests>>>[number];

/** Number of requests that wait for an admin. */
export async function countJoinRequests(actor: Actor): Promise<number> {
  if (!isAdmin(actor)) return 0;
  return db.$count(joinRequests, and(isNotNull(joinRequests.confirmedAt), isNull(joinRequests.decidedAt)));
}
