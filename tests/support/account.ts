import { and, desc, eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db } from "@/db/client";
import type { MailKind } from "@/db/enums";
import { events, mails, sessions } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { beginGenerator, confirmGenerator } from "@/lib/people/mutations/factors";
import { beginSession, type Way } from "@/lib/people/mutations/sessions";
import { findSession, type Session } from "@/lib/people/session-queries";

/** A session as it is right after signing in, whatever still waits. */
export async function signedIn(actor: Actor, way: Way = "password"): Promise<Session> {
  const { id } = await beginSession({ personId: actor.id, way, browser: "Firefox", system: "Linux" });
  const found = await findSession({ id, epoch: 0 });
  return (
    found ?? { id, actor, provedAt: new Date(), factors: { passkey: false, app: false }, needsFactor: false }
  );
}

/** The code that an app shows. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Sets an app up for a session; answers its secret and the recovery codes. */
export async function withApp(session: Session, at = new Date(Date.now() - 600_000)) {
  const { secret } = await beginGenerator(session, at);
  const { codes } = await confirmGenerator(session, { code: codeAt(secret, at) }, at);
  return { secret, codes: codes ?? [] };
}

/** The last mail of a kind to an address or a person. */
export async function lastMail(kind: MailKind, to: { address?: string; personId?: string }) {
  const whom = to.address ? eq(mails.address, to.address) : eq(mails.personId, to.personId ?? "");
  const [mail] = await db
    .select()
    .from(mails)
    .where(and(eq(mails.kind, kind), whom))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  return mail ?? null;
}

/** Kinds of what the record says a person did to themself, in order. */
export const deedsOf = async ({ id }: { id: string }) =>
  (
    await db.select({ kind: events.kind }).from(events).where(eq(events.subjectId, id)).orderBy(events.id)
  ).map(({ kind }) => kind);

/** Ids of a person's sessions that are not ended. */
export const openSessions = async ({ id }: { id: string }) =>
  (await db.select().from(sessions).where(eq(sessions.personId, id)))
    .filter(({ endedAt }) => endedAt === null)
    .map((session) => session.id);
