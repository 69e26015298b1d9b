import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { countryProfiles, memberships, organisations, people } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import { notify } from "@/lib/email/notify";
import type { Actor } from "@/lib/people/actor";
import { profilesOf, SPEAKING_KINDS } from "./policy";

/** Those who keep a country's profile may know that it waits to be confirmed. */
export function profileKnownTo(actor: Actor, told: Told): SQL {
  const countries = profilesOf(actor);
  return countries.length > 0 ? sql`${told.data} ->> 'country' in ${countries}` : sql`false`;
}

/** Nobody has said for a year that it is still right, nor been asked whether it is. */
const isDue = (now: Date) => sql`(coalesce(${countryProfiles.confirmedOn}, ${countryProfiles.begunOn})
  <= ${now.toISOString()}::date - interval '1 year'
  and coalesce(${countryProfiles.askedOn} <= ${now.toISOString()}::date - interval '1 year', true))`;

/**
 * The yearly question whether a country's profile is still right, to the leads of its national library and
 * associations. Asked once a year however often it runs; a country without a lead is asked when it has one. Returns
 * how many countries were asked.
 */
export async function askToConfirm(now = new Date()): Promise<number> {
  const due = await db.select({ country: countryProfiles.country }).from(countryProfiles).where(isDue(now));
  let asked = 0;
  for (const { country } of due) if (await ask(country, now)) asked += 1;
  return asked;
}

const ask = (country: string, now: Date) =>
  db.transaction(async (tx) => {
    const here = eq(countryProfiles.country, country);
    const [still] = await tx
      .select()
      .from(countryProfiles)
      .where(and(here, isDue(now)))
      .for("update");
    const personIds = still ? await listLeads(tx, country) : [];
    if (personIds.length === 0) return false;
    await notify(tx, { kind: "profile_due", personIds, data: { country } });
    await tx
      .update(countryProfiles)
      .set({ askedOn: now.toISOString().slice(0, 10) })
      .where(here);
    return true;
  });

async function listLeads(tx: Tx, country: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: people.id })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(organisations.country, country),
        inArray(organisations.kind, [...SPEAKING_KINDS]),
        eq(memberships.role, "lead"),
        isNull(memberships.endedAt),
        people.active,
      ),
    );
  return rows.map(({ id }) => id);
}
