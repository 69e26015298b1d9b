import { and, eq, gte, inArray, ne, not, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, publications, revisions, stories, vnrRounds, vnrYears } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { conflictInListSql } from "@/lib/people/conflict-sql";
import { isEditor } from "@/lib/people/policy";
import { listInformationTargets } from "@/lib/sdg/queries";

const WITH_REVIEWERS = ["submitted", "in_review", "approved"] as const;

/**
 * Every country that presents in `from` or later, has a public story, one that this editor may know to be in review, or
 * an open round: with its next review, what it has, and the targets near to information of which it tells nothing yet.
 * The next to present come first. Null for everybody but editors. Five queries.
 */
export async function listCountriesForEditors(actor: Actor, from: number) {
  if (!isEditor(actor)) return null;
  const years = await db
    .select({
      country: vnrYears.country,
      year: vnrYears.year,
      status: vnrYears.status,
      confirmed: vnrYears.confirmed,
    })
    .from(vnrYears)
    .where(and(gte(vnrYears.year, from), inArray(vnrYears.status, ["planned", "announced"])))
    .orderBy(vnrYears.year);
  const published = await db
    .select({
      country: publications.country,
      count: sql<number>`count(distinct ${publications.storyId})::int`,
      targets: sql<
        string[]
      >`array(select distinct t from publications p, unnest(p.targets) t where p.country = publications.country)`,
    })
    .from(publications)
    .groupBy(publications.country);
  const judged = await db
    .select({ country: organisations.country, count: sql<number>`count(*)::int` })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(inArray(revisions.state, [...WITH_REVIEWERS]), not(conflictInListSql(actor))))
    .groupBy(organisations.country);
  const rounds = await db
    .select({ country: vnrRounds.country })
    .from(vnrRounds)
    .where(and(gte(vnrRounds.year, from), ne(vnrRounds.status, "withdrawn")))
    .groupBy(vnrRounds.country);
  const information = await listInformationTargets();
  const all = new Set([...years, ...published, ...judged, ...rounds].map(({ country }) => country));
  return [...all]
    .map((country) => {
      const next = years.find((one) => one.country === country) ?? null;
      const told = published.find((one) => one.country === country);
      return {
        ...{
          country,
          next,
          published: told?.count ?? 0,
          hasRound: rounds.some((one) => one.country === country),
        },
        inReview: judged.find((one) => one.country === country)?.count ?? 0,
        gaps: information.filter((target) => !told?.targets.includes(target)),
      };
    })
    .sort(
      (a, b) =>
        (a.next?.year ?? Number.POSITIVE_INFINITY) - (b.next?.year ?? Number.POSITIVE_INFINITY) ||
        b.published - a.published ||
        a.country.localeCompare(b.country),
    );
}
