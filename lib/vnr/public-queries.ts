import { asc, desc, eq, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications, uses, vnrYears } from "@/db/schema";

/** Where published reviews cite a story, the latest review first. */
export const listUsesOf = (storyId: string) =>
  publicDb
    .select({
      ...{ id: uses.id, country: uses.country, year: uses.year, page: uses.page },
      ...{ quote: uses.quote, link: uses.link, language: uses.language },
    })
    .from(uses)
    .where(eq(uses.storyId, storyId))
    .orderBy(desc(uses.year), asc(uses.page), asc(uses.id));

export type PublicUse = Awaited<ReturnType<typeof listUsesOf>>[number];

/** Every place that was recorded here and checked, the latest review first, with its story where that is public. */
export const listPublicUses = () =>
  publicDb
    .select({
      ...{ id: uses.id, country: uses.country, year: uses.year, page: uses.page },
      ...{ quote: uses.quote, link: uses.link, language: uses.language, checkedOn: uses.checkedOn },
      ...{ title: publications.title, slug: publications.slug, storyLanguage: publications.language },
    })
    .from(uses)
    .leftJoin(publications, eq(publications.storyId, uses.storyId))
    .orderBy(desc(uses.year), asc(uses.country), asc(uses.page), asc(uses.id));

/**
 * For each year, how many reviews were presented by the list of years kept here, how many of those nobody has confirmed
 * yet, and how many of them cite libraries by what was recorded here and checked.
 */
export const countCitingReviews = () =>
  publicDb
    .select({
      year: vnrYears.year,
      presented: sql<number>`count(*)::int`,
      unconfirmed: sql<number>`(count(*) filter (where not ${vnrYears.confirmed}))::int`,
      citing: sql<number>`(count(*) filter (where exists (select from uses u where u.country = vnr_years.country and u.year = vnr_years.year)))::int`,
    })
    .from(vnrYears)
    .where(eq(vnrYears.status, "presented"))
    .groupBy(vnrYears.year)
    .orderBy(asc(vnrYears.year));

export type CitingYear = Awaited<ReturnType<typeof countCitingReviews>>[number];
