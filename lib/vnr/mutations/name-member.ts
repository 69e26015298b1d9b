import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { memberships, vnrNamed } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockOrganisation } from "@/lib/people/mutations/set-membership";
import { mayName } from "../policy";
import type { naming } from "../schema";

/** Opens the country's workspace to a member of an organisation that the actor leads. Leads are there without it. */
export async function nameForVnr(actor: Actor, { organisationId, personId }: z.infer<typeof naming>) {
  return db.transaction(async (tx) => {
    await lockMember(tx, actor, { organisationId, personId });
    const [named] = await tx
      .insert(vnrNamed)
      .values({ organisationId, personId })
      .onConflictDoNothing()
      .returning({ personId: vnrNamed.personId });
    if (named) await recordEvent(tx, actor, { kind: "vnr.named", organisationId, subjectId: personId });
    return { named: true };
  });
}

/** Closes the workspace to a member who was named; their tasks stay and say whose they were. */
export async function endNaming(actor: Actor, { organisationId, personId }: z.infer<typeof naming>) {
  return db.transaction(async (tx) => {
    await lockMember(tx, actor, { organisationId, personId });
    const [ended] = await tx
      .delete(vnrNamed)
      .where(and(eq(vnrNamed.organisationId, organisationId), eq(vnrNamed.personId, personId)))
      .returning({ personId: vnrNamed.personId });
    if (ended)
      await recordEvent(tx, actor, { kind: "vnr.naming_ended", organisationId, subjectId: personId });
    return { named: false };
  });
}

async function lockMember(tx: Tx, actor: Actor, { organisationId, personId }: z.infer<typeof naming>) {
  if (!mayName(actor, organisationId)) throw notFound();
  await lockOrganisation(tx, organisationId);
  const [member] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.personId, personId),
        isNull(memberships.endedAt),
      ),
    );
  if (!member) throw notFound();
}
