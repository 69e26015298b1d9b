import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { countryLandscapes, countryLaws, countryProfiles, libraryStatistics } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import type { Slot } from "./figures";
import { mayKeepProfile } from "./policy";

/** All that stands in a country's profile, for those who keep it: figures that hold, words, laws. Null for strangers. */
export async function findProfile(actor: Actor, country: string) {
  if (!mayKeepProfile(actor, country)) return null;
  const [[profile], figures, landscapes, laws] = await Promise.all([
    db.select().from(countryProfiles).where(eq(countryProfiles.country, country)),
    listFigures(country),
    db.select().from(countryLandscapes).where(eq(countryLandscapes.country, country)),
    db
      .select()
      .from(countryLaws)
      .where(eq(countryLaws.country, country))
      .orderBy(asc(countryLaws.kind), asc(countryLaws.year), asc(countryLaws.id)),
  ]);
  return { confirmedOn: profile?.confirmedOn ?? null, figures, landscapes, laws };
}

const listFigures = (country: string) =>
  db
    .select()
    .from(libraryStatistics)
    .where(and(eq(libraryStatistics.country, country), isNull(libraryStatistics.replacedAt)))
    .orderBy(desc(libraryStatistics.year), asc(libraryStatistics.libraryType), asc(libraryStatistics.metric));

export type KeptFigure = Awaited<ReturnType<typeof listFigures>>[number];

/** One figure with all that stood in its place before, the newest first; null for strangers and where none ever stood. */
export async function findFigure(actor: Actor, country: string, { libraryType, metric, year }: Slot) {
  if (!mayKeepProfile(actor, country)) return null;
  const rows = await db
    .select()
    .from(libraryStatistics)
    .where(
      and(
        eq(libraryStatistics.country, country),
        eq(libraryStatistics.libraryType, libraryType),
        eq(libraryStatistics.metric, metric),
        eq(libraryStatistics.year, year),
      ),
    )
    .orderBy(desc(libraryStatistics.version));
  if (rows.length === 0) return null;
  return {
    current: rows.find(({ replacedAt }) => !replacedAt) ?? null,
    earlier: rows.filter(({ replacedAt }) => replacedAt),
  };
}
