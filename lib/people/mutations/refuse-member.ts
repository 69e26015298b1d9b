import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberships, organisations, people } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";

/** Refuses `already_member` for the address of a member of the organisation, `not_found` where there is none. */
export async function refuseMember(tx: Tx, organisationId: string, email: string) {
  const [organisation] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!organisation) throw notFound();
  const [member] = await tx
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
        eq(sql`lower(${people.email})`, email.toLowerCase()),
      ),
    );
  if (member) throw new Refusal("already_member");
}
