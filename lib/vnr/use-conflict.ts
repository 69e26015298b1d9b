import { inArray, not, or, type SQL, sql } from "drizzle-orm";
import { organisations, vnrRounds, vnrUses } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { belongingsOf } from "@/lib/people/belongings";
import { conflictSql } from "@/lib/people/conflict-sql";
import { WORKSPACE_KINDS } from "./policy";

/**
 * Countries whose uses an editor may not judge, for they belong to an organisation there: to any, or, where the setting
 * of that rule is off, to one that shares the workspace.
 */
export const conflictCountries = (actor: Actor, sameCountryRule: boolean): string[] => [
  ...new Set(
    belongingsOf(actor)
      .places.filter(({ kind }) => sameCountryRule || WORKSPACE_KINDS.some((one) => one === kind))
      .map(({ country }) => country),
  ),
];

/** Whether an editor may know of a use: over `vnr_uses` with its round and, where it has one, its story's organisation. */
export function withoutConflict(actor: Actor, sameCountryRule: boolean): SQL {
  const countries = conflictCountries(actor, sameCountryRule);
  const conflict = or(
    countries.length > 0 ? inArray(vnrRounds.country, countries) : undefined,
    sql`coalesce(${vnrUses.recordedBy} = ${actor.id}, false)`,
    sql`(${vnrUses.storyId} is not null and ${organisations.id} is not null and ${conflictSql(actor)})`,
  );
  return conflict ? not(conflict) : sql`true`;
}
