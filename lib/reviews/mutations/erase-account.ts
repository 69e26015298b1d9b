import { and, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { helpers, invitations, memberships, people, platformRoles, reports, reviews } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockPerson } from "@/lib/people/lock-person";
import { hashPassword, passwordMatches } from "@/lib/people/password";
import { BY_ADDRESS, PERSONAL } from "@/lib/people/personal-data";
import { isAdmin } from "@/lib/people/policy";
import { tellWhatWaits } from "@/lib/people/waiting-work";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { endReview, withoutVerdict } from "./release-review";

/**
 * Erases one's own account, after the password and the own address were typed. What was decided stays on record without
 * a name; reviews not finished go back to the queue. Refuses `password_wrong`, `address_differs`, `last_admin`.
 */
export async function eraseOwnAccount(actor: Actor, input: { password: string; email: string }) {
  const [stored] = await db.select({ hash: people.passwordHash }).from(people).where(eq(people.id, actor.id));
  if (!(await passwordMatches(stored?.hash ?? null, input.password)))
    throw new Refusal("invalid", { password: "password_wrong" });
  return eraseAccount(actor, actor.id, input.email);
}

/** Erases somebody's account at their wish: an admin, who types its address. */
export async function erasePerson(actor: Actor, input: { personId: string; email: string }) {
  if (!isAdmin(actor)) throw notFound();
  if (actor.id === input.personId) throw new Refusal("forbidden");
  return eraseAccount(actor, input.personId, input.email);
}

async function eraseAccount(actor: Actor, personId: string, typed: string) {
  const unusable = await hashPassword(crypto.randomUUID());
  return db.transaction(async (tx) => {
    await refuseLastAdmin(tx, personId);
    await lockPerson(tx, personId);
    await releaseOpenReviews(tx, personId);
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
    if (!person || person.erasedAt) throw notFound();
    if (person.email.toLowerCase() !== typed.trim().toLowerCase())
      throw new Refusal("invalid", { email: "address_differs" });
    const led = await endMemberships(tx, actor, personId);
    await eraseRows(tx, personId, person.email);
    await tx
      .update(people)
      .set({
        ...{ email: `erased-${personId}`, name: "", locale: "en", passwordHash: unusable, active: false },
        sessionEpoch: sql`${people.sessionEpoch} + 1`,
        erasedAt: new Date(),
      })
      .where(eq(people.id, personId));
    await recordEvent(tx, actor, { kind: "person.erased", subjectId: personId });
    // Only now, so that no name goes into what is told.
    await tellWhatWaits(tx, personId, led);
    return { erased: true };
  });
}

/** All admins are locked, so that two who erase themselves at once do not leave the house without one. */
async function refuseLastAdmin(tx: Tx, personId: string) {
  const admins = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(platformRoles, and(eq(platformRoles.personId, people.id), eq(platformRoles.role, "admin")))
    .where(eq(people.active, true))
    .orderBy(people.id)
    .for("update", { of: people });
  if (admins.some(({ id }) => id === personId) && admins.length === 1) throw new Refusal("last_admin");
}

/** Reviews that were begun and not judged go back to the queue, as past their day. */
async function releaseOpenReviews(tx: Tx, personId: string) {
  const open = await tx
    .select({ id: reviews.id, revisionId: reviews.revisionId })
    .from(reviews)
    .where(and(eq(reviews.reviewerId, personId), isNull(reviews.releasedAt), withoutVerdict()))
    .orderBy(reviews.revisionId);
  for (const { id, revisionId } of open) {
    const revision = await lockRevision(tx, revisionId);
    if (revision.state === "in_review") await endReview(tx, null, revision, id);
  }
}

/** Returns the organisations they led. */
async function endMemberships(tx: Tx, actor: Actor, personId: string) {
  const ended = await tx
    .update(memberships)
    .set({ endedAt: new Date() })
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
    .returning({ organisationId: memberships.organisationId, role: memberships.role });
  for (const { organisationId } of ended)
    await recordEvent(tx, actor, {
      kind: "member.removed",
      ...{ organisationId, subjectId: personId, data: { role: null } },
    });
  return ended.filter(({ role }) => role === "lead").map(({ organisationId }) => organisationId);
}

/** What the database holds of them besides the record. */
async function eraseRows(tx: Tx, personId: string, email: string) {
  for (const { table, column, erasure } of BY_ADDRESS)
    if (erasure === "delete")
      await tx.execute(
        sql`delete from ${sql.identifier(table)} where lower(${sql.identifier(column)}) = ${email.toLowerCase()}`,
      );
  await tx
    .update(invitations)
    .set({
      email: sql`'erased-' || ${invitations.id}`,
      name: "",
      revokedAt: sql`case when ${invitations.usedAt} is null then coalesce(${invitations.revokedAt}, now()) end`,
    })
    .where(or(eq(sql`lower(${invitations.email})`, email.toLowerCase()), eq(invitations.usedBy, personId)));
  await tx
    .update(helpers)
    .set({ email: sql`'erased-' || ${helpers.id}`, name: "—", sessionHash: null, expiresAt: new Date() })
    .where(eq(sql`lower(${helpers.email})`, email.toLowerCase()));
  await tx
    .update(reports)
    .set({ email: null })
    .where(eq(sql`lower(${reports.email})`, email.toLowerCase()));
  for (const { table, column, erasure } of PERSONAL)
    if (erasure === "delete")
      await tx.execute(
        sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${personId}`,
      );
}
