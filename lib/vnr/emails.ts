import { type SQL, sql } from "drizzle-orm";
import { vnrPacks, vnrRounds } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import type { Actor } from "@/lib/people/actor";
import { workspacesOf } from "./policy";

/** Those who work on a country's review may know what becomes of its packs. */
export function packKnownTo(actor: Actor, told: Told): SQL {
  const countries = workspacesOf(actor);
  if (countries.length === 0) return sql`false`;
  return sql`exists (
    select from ${vnrPacks} join ${vnrRounds} on ${vnrRounds.id} = ${vnrPacks.roundId}
    where ${vnrPacks.id} = ${told.subjectId} and ${vnrRounds.country} in ${countries})`;
}

/** Who may know that a day of a round comes: those who work on it, while it stands and there is still something to do. */
export function dueKnownTo(actor: Actor, told: Told): SQL {
  const countries = workspacesOf(actor);
  if (countries.length === 0) return sql`false`;
  return sql`exists (select from vnr_rounds r where r.country in ${countries} and r.status <> 'withdrawn' and (
    exists (select from vnr_tasks t where t.round_id = r.id and t.id = ${told.subjectId} and t.state = 'open')
    or exists (select from vnr_channels c where c.round_id = r.id and c.id = ${told.subjectId})))`;
}
