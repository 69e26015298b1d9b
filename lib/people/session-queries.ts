import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, sessions } from "@/db/schema";
import type { Actor } from "./actor";
import { actorFields, actorOf } from "./actor-fields";
import { factorFields } from "./factor-fields";

/** A session lasts at most this long, in seconds: as long as its cookie. */
export const SESSION_SECONDS = 14 * 24 * 3600;
const SECOND_STEP_MS = 10 * 60_000;

export type Factors = { passkey: boolean; app: boolean };

/** Who is signed in here, with their rights as they are now. */
export type Session = {
  id: string;
  actor: Actor;
  /** When they last proved here who they are. */
  provedAt: Date;
  /** Second factors that they have. */
  factors: Factors;
  /** They hold a role that asks for a second factor and have none: the roles wait until they do. */
  needsFactor: boolean;
};

/** Not ended, and not older than its cookie may be. */
const isLive = (now: Date) =>
  and(isNull(sessions.endedAt), gt(sessions.createdAt, new Date(now.getTime() - SESSION_SECONDS * 1000)));

/** Roles that open the private side of others, or the house; what one is named to edit is one of them. */
const GUARDED = ["editor", "admin"];

/**
 * The session with its person and all their rights, in one query; null when it ended, when the person was deactivated,
 * when `epoch` is not theirs any more, or when a second factor is still to be shown. Without a second factor nobody is
 * an editor or admin, save in the sample world (docs/decisions/0006).
 */
export async function findSession(cookie: Cookie, now = new Date()): Promise<Session | null> {
  const row = await readSession(cookie, now);
  if (!row || (hasAny(row) && !row.factorAt)) return null;
  if (hourOf(row.seenAt) < hourOf(now)) await markSeen(cookie.id, now);
  const actor = actorOf(row);
  const isGuarded = actor.roles.some((role) => GUARDED.includes(role)) || actor.editorOf.length > 0;
  const needsFactor = !hasAny(row) && !row.sampleWorld && isGuarded;
  return {
    id: cookie.id,
    actor: needsFactor ? withoutGuarded(actor) : actor,
    provedAt: row.provedAt,
    factors: factorsOf(row),
    needsFactor,
  };
}

const withoutGuarded = (actor: Actor): Actor => ({
  ...actor,
  roles: actor.roles.filter((role) => !GUARDED.includes(role)),
  editorOf: [],
});

/** A session whose password was right and whose second factor is still to be shown, within ten minutes; else null. */
export async function findWaitingSession(cookie: Cookie, now = new Date()) {
  const row = await readSession(cookie, now);
  const waits = row && hasAny(row) && !row.factorAt;
  if (!waits || row.provedAt.getTime() <= now.getTime() - SECOND_STEP_MS) return null;
  return { id: cookie.id, personId: row.id, factors: factorsOf(row) };
}

/** The sessions of this person that are not ended, the last seen first. */
export async function listSessions(actor: Actor, now = new Date()) {
  return db
    .select({
      id: sessions.id,
      browser: sessions.browser,
      system: sessions.system,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, actor.id), isLive(now)))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt));
}

/** What the cookie of a session that has just begun must say; null when it is none. */
export async function findNewSession(id: string) {
  const [row] = await db
    .select({ personId: people.id, epoch: people.sessionEpoch })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt), eq(people.active, true)));
  return row ?? null;
}

/** What the cookie says. */
type Cookie = { id: string; epoch: number };

async function readSession({ id, epoch }: Cookie, now: Date) {
  const [row] = await db
    .select({
      ...actorFields,
      seenAt: sessions.seenAt,
      provedAt: sessions.provedAt,
      factorAt: sessions.factorAt,
      ...factorFields,
      sampleWorld: sql<boolean>`(select s.sample_world from settings s)`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, id), isLive(now), eq(people.active, true), eq(people.sessionEpoch, epoch)));
  return row ?? null;
}

const hasAny = ({ passkey, app }: Factors): boolean => passkey || app;
const factorsOf = ({ passkey, app }: Factors): Factors => ({ passkey, app });

const hourOf = (time: Date) => Math.floor(time.getTime() / 3_600_000);

const markSeen = (id: string, now: Date) =>
  db
    .update(sessions)
    .set({ seenAt: sql`date_trunc('hour', ${now.toISOString()}::timestamptz)` })
    .where(eq(sessions.id, id));
