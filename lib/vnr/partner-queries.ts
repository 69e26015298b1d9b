import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { invitations, joinRequests, organisations, people } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { mayWorkOn } from "./policy";

/** Days for which a proposal that an admin declined stays listed. */
const DECLINED_DAYS = 30;

/**
 * The partners whom the leads of a country have proposed and who are not here yet, the oldest first; null for strangers.
 * `state`: its link waits, or is past its days; an admin reads it; the invitation to open the account is out; declined.
 */
export async function listProposals(actor: Actor, country: string) {
  if (!mayWorkOn(actor, { country })) return null;
  const own = alias(organisations, "proposers");
  const rows = await db
    .select({
      ...{ id: joinRequests.id, name: joinRequests.name, email: joinRequests.email },
      ...{ expiresAt: joinRequests.expiresAt, confirmedAt: joinRequests.confirmedAt },
      ...{ decision: joinRequests.decision, proposer: people.name },
      organisation: sql<string>`coalesce(${organisations.name}, ${joinRequests.newName})`,
    })
    .from(joinRequests)
    .innerJoin(own, eq(own.id, joinRequests.proposedFor))
    .innerJoin(people, eq(people.id, joinRequests.proposedBy))
    .leftJoin(organisations, eq(organisations.id, joinRequests.organisationId))
    .leftJoin(invitations, eq(invitations.id, joinRequests.invitationId))
    .where(
      and(
        eq(own.country, country),
        or(
          isNull(joinRequests.decision),
          and(
            eq(joinRequests.decision, "accepted"),
            isNull(invitations.usedAt),
            isNull(invitations.revokedAt),
          ),
          and(
            eq(joinRequests.decision, "declined"),
            gt(joinRequests.decidedAt, sql`now() - make_interval(days => ${DECLINED_DAYS})`),
          ),
        ),
      ),
    )
    .orderBy(asc(joinRequests.createdAt), asc(joinRequests.id));
  return rows.map(({ decision, confirmedAt, expiresAt, ...row }) => ({
    ...{ ...row, expiresAt, state: stateOf({ decision, confirmedAt, expiresAt }) },
  }));
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof listProposals>>>[number];

function stateOf({
  decision,
  confirmedAt,
  expiresAt,
}: Pick<typeof joinRequests.$inferSelect, "decision" | "confirmedAt" | "expiresAt">) {
  if (decision) return decision;
  if (confirmedAt) return "confirmed" as const;
  return expiresAt > new Date() ? ("sent" as const) : ("expired" as const);
}
