import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { countryProfiles } from "@/db/schema";
import { notFound } from "@/lib/errors";
import { isCountry } from "@/lib/geo/regions";
import type { Actor } from "@/lib/people/actor";
import { mayKeepProfile } from "../policy";

/** Locks a country's profile, begun where there was none, for someone who keeps it; `not_found` for everybody else. */
export async function lockProfile(tx: Tx, actor: Actor, country: string) {
  if (!mayKeepProfile(actor, country) || !isCountry(country)) throw notFound();
  await tx.insert(countryProfiles).values({ country }).onConflictDoNothing();
  await tx.select().from(countryProfiles).where(eq(countryProfiles.country, country)).for("update");
}
