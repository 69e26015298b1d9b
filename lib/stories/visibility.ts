import { inArray, type SQL, sql } from "drizzle-orm";
import { stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";

/** The organisations whose private side this person reads: their own, and those they sponsor as a lead. */
const readableOrganisations = (actor: Actor): string[] => [
  ...actor.memberships.map((membership) => membership.organisationId),
  ...actor.sponsored,
];

/** `mayReadDraft` as SQL: stories this person reads from the inside. A parity test holds the two together. */
export function visibleTo(actor: Actor): SQL {
  const ids = readableOrganisations(actor);
  return ids.length > 0 ? inArray(stories.organisationId, ids) : sql`false`;
}
