import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { codeGenerators, passkeys, people, recoveryCodes, sessions } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import { notFound, Refusal } from "@/lib/errors";
import type { codeUse, passkeyAdd, passkeyRef } from "../account-schema";
import type { Actor } from "../actor";
import { generatorOf, sealedSecret, takeCode } from "../one-time-codes";
import { checkNewPasskey } from "../passkeys";
import { writeRecoveryCodes } from "../recovery-codes";
import type { Session } from "../session-queries";

const MOST_PASSKEYS = 20;

/** Adds a passkey. The first factor brings ten recovery codes, answered here and never again. */
export async function addPasskey(
  session: Session,
  { name, answer }: z.infer<typeof passkeyAdd>,
  now = new Date(),
) {
  const { actor } = session;
  const key = await checkNewPasskey(actor.id, answer, now);
  return db.transaction(async (tx) => {
    const held = await lockFactors(tx, actor);
    if (held.keys >= MOST_PASSKEYS) throw new Refusal("too_many_passkeys");
    const [row] = await tx
      .insert(passkeys)
      .values({ ...key, personId: actor.id, name, createdAt: now })
      .onConflictDoNothing({ target: passkeys.credentialId })
      .returning({ id: passkeys.id });
    if (!row) throw new Refusal("passkey_refused");
    return { id: row.id, codes: await added(tx, session, "passkey", held.any, now) };
  });
}

/** Makes a secret for an app; nothing rests on it until its first code is typed in. */
export async function beginGenerator({ actor }: Session, now = new Date()) {
  const secret = sealedSecret(actor.id);
  const [row] = await db
    .insert(codeGenerators)
    .values({ personId: actor.id, secret, createdAt: now })
    .onConflictDoUpdate({
      target: codeGenerators.personId,
      set: { secret, createdAt: now, lastStep: 0 },
      setWhere: isNull(codeGenerators.confirmedAt),
    })
    .returning({ secret: codeGenerators.secret });
  if (!row) throw new Refusal("factor_present");
  return generatorOf(actor.id, row.secret, actor.email);
}

/** Puts the app to use by its first code. The first factor brings ten recovery codes. */
export async function confirmGenerator(
  session: Session,
  { code }: z.infer<typeof codeUse>,
  now = new Date(),
) {
  const { actor } = session;
  await takeCode({ personId: actor.id, device: session.id }, code, { confirmed: false }, now);
  return db.transaction(async (tx) => {
    const held = await lockFactors(tx, actor);
    const put = await tx
      .update(codeGenerators)
      .set({ confirmedAt: now })
      .where(and(eq(codeGenerators.personId, actor.id), isNull(codeGenerators.confirmedAt)))
      .returning({ personId: codeGenerators.personId });
    if (put.length === 0) throw new Refusal("factor_present");
    return { codes: await added(tx, session, "app", held.any, now) };
  });
}

/** Removes one of one's own passkeys. */
export async function removePasskey({ actor }: Session, { id }: z.infer<typeof passkeyRef>) {
  return db.transaction(async (tx) => {
    await lockFactors(tx, actor);
    const gone = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.personId, actor.id)))
      .returning({ id: passkeys.id });
    if (gone.length === 0) throw notFound();
    await removed(tx, actor, "passkey");
    return { id };
  });
}

/** Removes the app that makes codes. */
export async function removeGenerator({ actor }: Session) {
  return db.transaction(async (tx) => {
    await lockFactors(tx, actor);
    const gone = await tx
      .delete(codeGenerators)
      .where(eq(codeGenerators.personId, actor.id))
      .returning({ personId: codeGenerators.personId });
    if (gone.length === 0) throw notFound();
    await removed(tx, actor, "app");
    return {};
  });
}

/** Makes ten new recovery codes; the old ones end. Only beside a factor, for alone they are none. */
export async function makeRecoveryCodes({ actor }: Session) {
  return db.transaction(async (tx) => {
    const held = await lockFactors(tx, actor);
    if (!held.any) throw new Refusal("factor_missing");
    const codes = await writeRecoveryCodes(tx, actor.id);
    await recordEvent(tx, actor, { kind: "factor.recovery_codes_made", subjectId: actor.id });
    await notify(tx, { kind: "second_factor_changed", personId: actor.id, data: {} });
    return { codes };
  });
}

/** Every change of a person's factors waits for the one before. */
async function lockFactors(tx: Tx, { id }: Actor) {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for("update");
  const [held] = await tx.execute<{ keys: number; apps: number }>(sql`
    select (select count(*)::int from passkeys where person_id = ${id}) as keys,
      (select count(*)::int from code_generators where person_id = ${id} and confirmed_at is not null) as apps`);
  const { keys, apps } = held ?? { keys: 0, apps: 0 };
  return { keys, any: keys + apps > 0 };
}

/** This session has just shown the factor; others show it at their next sign-in. */
async function added(tx: Tx, { id, actor }: Session, factor: "passkey" | "app", hadOne: boolean, now: Date) {
  await tx.update(sessions).set({ factorAt: now }).where(eq(sessions.id, id));
  await recordEvent(tx, actor, { kind: "factor.added", subjectId: actor.id, data: { factor } });
  await notify(tx, { kind: "second_factor_changed", personId: actor.id, data: {} });
  return hadOne ? null : writeRecoveryCodes(tx, actor.id);
}

async function removed(tx: Tx, actor: Actor, factor: "passkey" | "app") {
  const { any } = await lockFactors(tx, actor);
  if (!any) await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, actor.id));
  await recordEvent(tx, actor, { kind: "factor.removed", subjectId: actor.id, data: { factor } });
  await notify(tx, { kind: "second_factor_changed", personId: actor.id, data: {} });
}
