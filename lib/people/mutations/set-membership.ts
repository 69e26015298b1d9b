import { and, eq, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { memberships, organisations, people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "../actor";
import { listMembers } from "../emails";
import { isAdmin, isLead } from "../policy";
import type { membershipChange } from "../schema";
import { tellWhatWaits } from "../waiting-work";

/**
 * Makes someone a member of an organisation, changes their role there, or (null) ends it: an admin, or a lead of it.
 * A lead brings in nobody new (that is an invitation), and leaves at least one lead: `last_lead`.
 */
export async function setMembership(
  actor: Actor,
  { personId, organisationId, role }: z.infer<typeof membershipChange>,
) {
  if (!isAdmin(actor) && !isLead(actor, organisationId)) throw notFound();
  return db.transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const here = and(eq(memberships.personId, personId), eq(memberships.organisationId, organisationId));
    const [before] = await tx.select().from(memberships).where(here);
    const member = before && before.endedAt === null;
    if (!isAdmin(actor) && !member) throw notFound();
    if (!before && !(await isPerson(tx, personId))) throw notFound();
    const endsLead = member && before.role === "lead" && role !== "lead";
    if (endsLead && !isAdmin(actor) && !(await hasOtherLead(tx, organisationId, personId)))
      throw new Refusal("last_lead");
    const leaderless = !(await hasOtherLead(tx, organisationId, personId)) && before?.role !== "lead";
    if (role === null) {
      if (!member) throw notFound();
      await tx
        .update(memberships)
        .set({ endedAt: new Date() })
        .where(and(here, isNull(memberships.endedAt)));
    } else {
      await tx
        .insert(memberships)
        .values({ personId, organisationId, role })
        .onConflictDoUpdate({
          target: [memberships.personId, memberships.organisationId],
          set: { role, endedAt: null },
        });
    }
    const kind = role === null ? "member.removed" : member ? "member.changed" : "member.added";
    await recordEvent(tx, actor, { kind, organisationId, subjectId: personId, data: { role } });
    if (endsLead) await tellWhatWaits(tx, personId, [organisationId]);
    if (role === "lead" && leaderless) await tellMembers(tx, organisationId, personId);
    return { role };
  });
}

/** An organisation without an active lead has one again: all its members are told. */
async function tellMembers(tx: Tx, organisationId: string, personId: string) {
  const [organisation] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  await notify(tx, {
    kind: "lead_appointed",
    personIds: await listMembers(tx, organisationId),
    data: { organisation: organisation?.name ?? "", person: person?.name ?? "" },
    about: { organisationId, subjectId: personId },
  });
}

/** One change of the members of an organisation at a time, so that two leads cannot end each other and leave none. */
export async function lockOrganisation(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, id))
    .for("update");
  if (!row) throw notFound();
}

async function isPerson(tx: Tx, id: string): Promise<boolean> {
  return (await tx.$count(people, eq(people.id, id))) > 0;
}

/** Whether somebody else leads the organisation and may sign in. */
async function hasOtherLead(tx: Tx, organisationId: string, personId: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.role, "lead"),
        isNull(memberships.endedAt),
        eq(people.active, true),
        ne(people.id, personId),
      ),
    )
    .limit(1);
  return other !== undefined;
}
