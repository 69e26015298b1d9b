import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { affiliations, organisations, reviewerProfiles } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { isJudge } from "@/lib/people/policy";

/** One's own profile as a reviewer (null while nothing is stored) and affiliations. Null for who judges nothing. */
export async function findOwnProfile(actor: Actor) {
  if (!isJudge(actor)) return null;
  const [[profile], belongs] = await Promise.all([
    db.select().from(reviewerProfiles).where(eq(reviewerProfiles.personId, actor.id)),
    db
      .select({
        id: affiliations.id,
        name: sql<string>`coalesce(${organisations.name}, ${affiliations.name})`,
        country: sql<string>`coalesce(${affiliations.country}, ${organisations.country})`,
        domain: affiliations.domain,
      })
      .from(affiliations)
      .leftJoin(organisations, eq(organisations.id, affiliations.organisationId))
      .where(eq(affiliations.personId, actor.id))
      .orderBy(asc(affiliations.createdAt), affiliations.id),
  ]);
  return { profile: profile ?? null, affiliations: belongs };
}
