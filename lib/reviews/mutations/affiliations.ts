import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { affiliations, organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockPerson } from "@/lib/people/lock-person";
import { isJudge, isMember } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import type { affiliationRef, newAffiliation } from "../profile-schema";
import { recordConflictsFound } from "./conflicts-found";

/**
 * One names an organisation one belongs to. From then on it counts as a conflict of interest: open reviews of its stories
 * end, and editors hear of what one had judged there. Refuses `already_affiliated`.
 */
export async function addAffiliation(actor: Actor, input: z.infer<typeof newAffiliation>) {
  if (!isJudge(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await lockPerson(tx, actor.id);
    if ("organisationId" in input) await refuseUnknown(tx, actor, input.organisationId);
    const before = await findActor(actor.id, tx);
    const [added] = await tx
      .insert(affiliations)
      .values({ personId: actor.id, ...input })
      .onConflictDoNothing()
      .returning({ id: affiliations.id, organisationId: affiliations.organisationId });
    const after = await findActor(actor.id, tx);
    if (!before || !after) throw notFound();
    if (!added) throw new Refusal("already_affiliated");
    await recordEvent(tx, actor, {
      kind: "reviewer.affiliation_added",
      subjectId: actor.id,
      ...(added.organisationId && { organisationId: added.organisationId }),
    });
    await recordConflictsFound(tx, before, after);
    return { id: added.id };
  });
}

/** One belongs there no more. What ended because of it stays ended. */
export async function removeAffiliation(actor: Actor, { id }: z.infer<typeof affiliationRef>) {
  if (!isJudge(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await lockPerson(tx, actor.id);
    const [removed] = await tx
      .delete(affiliations)
      .where(and(eq(affiliations.id, id), eq(affiliations.personId, actor.id)))
      .returning({ organisationId: affiliations.organisationId });
    if (!removed) throw notFound();
    await recordEvent(tx, actor, {
      kind: "reviewer.affiliation_removed",
      subjectId: actor.id,
      ...(removed.organisationId && { organisationId: removed.organisationId }),
    });
    return { removed: true };
  });
}

async function refuseUnknown(tx: Tx, actor: Actor, organisationId: string) {
  const [known] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!known) throw new Refusal("invalid", { organisationId: "required" });
  if (isMember(actor, organisationId)) throw new Refusal("already_affiliated");
}
