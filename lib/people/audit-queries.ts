import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { EVENT_KINDS } from "@/db/enums";
import { events, helpers, organisations, people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound } from "@/lib/errors";
import type { Actor } from "./actor";
import { requireFreshProof } from "./fresh-proof";
import { isAdmin } from "./policy";
import type { Session } from "./session-queries";

const PAGE = 100;
const EXPORT_PAGE = 1000;

const words = z.string().trim().max(320).catch("").default("");
const day = z.iso.date().nullable().catch(null).default(null);

/** What the record is asked for, from an address: what is not understood counts as not asked. */
export const auditFilter = z.object({
  kind: z.enum(EVENT_KINDS).nullable().catch(null).default(null),
  person: words,
  organisation: words,
  story: words,
  from: day,
  to: day,
  before: z.coerce.number().int().positive().nullable().catch(null).default(null),
});

export type AuditFilter = z.infer<typeof auditFilter>;

/** A page of the record, the newest first; null for everybody but admins. `next`: the id after which to go on. */
export async function listEvents(actor: Actor, filter: AuditFilter) {
  if (!isAdmin(actor)) return null;
  const rows = await read(filter, PAGE + 1);
  return {
    rows: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.event.id ?? null) : null,
  };
}

/** Everything that is found, page by page, for a file; that it was taken out is put on record first. */
export async function exportEvents(session: Pick<Session, "actor" | "provedAt">, filter: AuditFilter) {
  const { actor } = session;
  if (!isAdmin(actor)) throw notFound();
  requireFreshProof(session);
  await db.transaction((tx) => recordEvent(tx, actor, { kind: "audit.exported" }));
  return pages(filter);
}

async function* pages(filter: AuditFilter) {
  let before = filter.before;
  for (;;) {
    const rows = await read({ ...filter, before }, EXPORT_PAGE);
    yield rows.map(({ event }) => event);
    const last = rows[EXPORT_PAGE - 1];
    if (!last) return;
    before = last.event.id;
  }
}

const read = (filter: AuditFilter, most: number) =>
  db
    .select({
      event: events,
      /** A person, or a helper without an account. */
      actor: sql<string | null>`coalesce(${people.name}, ${helpers.name})`,
      organisation: organisations.name,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(helpers, eq(helpers.id, events.actorId))
    .leftJoin(organisations, eq(organisations.id, events.organisationId))
    .where(whereOf(filter))
    .orderBy(desc(events.id))
    .limit(most);

function whereOf({ kind, person, organisation, story, from, to, before }: AuditFilter): SQL | undefined {
  const who = sql`(select p.id from people p where p.id::text = ${person} or ${holds(sql`p.name || ' ' || p.email`, person)})`;
  return and(
    kind ? eq(events.kind, kind) : undefined,
    person ? sql`(${events.actorId} in ${who} or ${events.subjectId} in ${who})` : undefined,
    organisation
      ? sql`${events.organisationId} in (select o.id from organisations o where o.id::text = ${organisation} or ${holds(sql`o.name || ' ' || o.names::text`, organisation)})`
      : undefined,
    story
      ? sql`${events.storyId} in (select s.id from stories s where s.id::text = ${story} or s.slug = ${story.split("/").at(-1)})`
      : undefined,
    from ? gte(events.at, new Date(`${from}T00:00:00Z`)) : undefined,
    to ? lt(events.at, new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000)) : undefined,
    before ? lt(events.id, before) : undefined,
  );
}

/** Whether a text holds what was typed, whatever the case; no character of it is a pattern. */
const holds = (text: SQL, typed: string): SQL => sql`strpos(lower(${text}), ${typed.toLowerCase()}) > 0`;
