import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import {
  countryLandscapes,
  countryLaws,
  countryOrganisations,
  countryProfiles,
  libraryStatistics,
  openChanges,
  publications,
  vnrYears,
} from "@/db/schema";

/** The years of a country's Voluntary National Reviews, as far as they are known here, the first one first. */
export const listVnrYears = (country: string) =>
  publicDb
    .select({ year: vnrYears.year, status: vnrYears.status, confirmed: vnrYears.confirmed })
    .from(vnrYears)
    .where(eq(vnrYears.country, country))
    .orderBy(asc(vnrYears.year));

export type VnrYear = Awaited<ReturnType<typeof listVnrYears>>[number];

/** Which countries are to present in `from` or later. */
export const listPresenting = (from: number) =>
  publicDb
    .select({ country: vnrYears.country, year: vnrYears.year, confirmed: vnrYears.confirmed })
    .from(vnrYears)
    .where(and(gte(vnrYears.year, from), inArray(vnrYears.status, ["planned", "announced"])))
    .orderBy(asc(vnrYears.year), asc(vnrYears.country));

/** All that a country says of its libraries: five queries, however much it is. Figures that hold no more come along. */
export async function findPublicProfile(country: string) {
  const [[profile], figures, landscapes, laws, organisations] = await Promise.all([
    publicDb.select().from(countryProfiles).where(eq(countryProfiles.country, country)),
    listPublicFigures(country),
    publicDb.select().from(countryLandscapes).where(eq(countryLandscapes.country, country)),
    publicDb
      .select()
      .from(countryLaws)
      .where(eq(countryLaws.country, country))
      .orderBy(asc(countryLaws.kind), asc(countryLaws.year), asc(countryLaws.title)),
    listPublicOrganisations(country),
  ]);
  const holds = ({ replacedAt }: PublicFigure) => replacedAt === null;
  return {
    confirmedOn: profile?.confirmedOn ?? null,
    figures: figures.filter(holds),
    earlier: figures.filter((figure) => !holds(figure)),
    landscapes: landscapes.filter(({ words }) => words !== ""),
    laws,
    organisations,
  };
}

export type PublicProfile = Awaited<ReturnType<typeof findPublicProfile>>;
export type PublicFigure = Awaited<ReturnType<typeof listPublicFigures>>[number];

const listPublicFigures = (country: string) =>
  publicDb
    .select()
    .from(libraryStatistics)
    .where(eq(libraryStatistics.country, country))
    .orderBy(asc(libraryStatistics.year), asc(libraryStatistics.version));

/** The national library, then the associations; `told`: there are stories of theirs, so they have a page. */
const listPublicOrganisations = (country: string) =>
  publicDb
    .select({
      kind: countryOrganisations.kind,
      name: countryOrganisations.name,
      names: countryOrganisations.names,
      slug: countryOrganisations.slug,
      site: countryOrganisations.site,
      told: sql<boolean>`exists (select from ${publications} where ${publications.organisationSlug} = ${countryOrganisations.slug})`,
    })
    .from(countryOrganisations)
    .where(eq(countryOrganisations.country, country))
    .orderBy(sql`${countryOrganisations.kind} = 'national_library' desc`, asc(countryOrganisations.name));

/** Countries that say something of their libraries: figures, words or laws. */
export async function listProfiled(): Promise<string[]> {
  const rows = await publicDb.execute<{ country: string }>(sql`
    select country from library_statistics where replaced_at is null
    union select country from country_landscapes where words <> ''
    union select country from country_laws order by country`);
  return rows.map(({ country }) => country);
}

/** When anything of a country's profile, years and uses changed last; nothing where none of it ever stood here. */
export async function findProfileChange(country: string): Promise<Date | undefined> {
  const [found] = await publicDb
    .select({ at: openChanges.changedAt })
    .from(openChanges)
    .where(eq(openChanges.subject, country));
  return found?.at;
}

/** The same of every country, as ISO text in UTC to the second, which sorts as it is. */
export async function listProfileChanges(): Promise<Map<string, string>> {
  const rows = await publicDb.select().from(openChanges);
  return new Map(rows.map(({ subject, changedAt }) => [subject, `${changedAt.toISOString().slice(0, 19)}Z`]));
}
