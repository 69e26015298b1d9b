import { and, arrayOverlaps, inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications } from "@/db/schema";
import { recent } from "@/lib/recent";
import { nearest } from "@/lib/search/edit-distance";
import type { StoryFilters } from "@/lib/search/filters";
import { configurationsOf, searchQuerySql } from "@/lib/search/search-text";
import { searchable, wordsAsked } from "@/lib/search/words";
import { findKnown } from "../known/public-queries";
import { findVersion } from "../version/public-queries";

/** A word that no story holds, and those nearest to it that one does; the first is searched in its place. */
export type Correction = { from: string; to: string[] };

/** `query`: text of a PostgreSQL query, mistyped words set right. */
export type Search<Found> = { query: string; corrections: Correction[]; found: Found | null };

/**
 * Looks for words with `find`, which answers null where nothing is found: as they were typed, then with every word that no
 * story holds replaced by the nearest that one does. Null where there are no words to search. `languages`: those that stories
 * are written in, whose stems are looked for. At most seven queries.
 */
export async function searchFor<Found>(
  q: string,
  languages: readonly string[],
  find: (query: string) => Promise<Found | null>,
): Promise<Search<Found> | null> {
  const configurations = configurationsOf(languages);
  const query = await queryOf(q, configurations);
  if (!query) return null;
  const found = await find(query);
  const corrections = found === null ? await listCorrections(wordsAsked(q), configurations) : [];
  if (corrections.length === 0) return { query, corrections, found };
  const next = (await queryOf(corrected(q, corrections), configurations)) ?? query;
  return { query: next, corrections, found: await find(next) };
}

/** Words as the text of a query in every language that is spoken; null where nothing remains to search. */
async function queryOf(q: string, configurations: string[]): Promise<string | null> {
  const words = searchable(q).trim();
  if (!words) return null;
  const key = `${configurations} ${words}`;
  const known = queries.get(key);
  if (known !== undefined) return known;
  const [row] = await queryOfWords.execute({ words, configurations });
  queries.set(key, row?.query ?? null);
  return row?.query ?? null;
}

const queryOfWords = publicDb
  .select({
    query: searchQuerySql(sql`${sql.placeholder("words")}::text`, sql`${sql.placeholder("configurations")}`),
  })
  .from(sql`(values (1)) as one`)
  .prepare("query_of_words");

/** What PostgreSQL makes of words depends on nothing else. */
const queries = recent<string | null>(2000);

/**
 * A query that the planner cannot look into. Where it sees that most stories hold a word it reads all their vectors instead
 * of the index, which is fifty times slower: it does not know that long ones have to be fetched from elsewhere.
 */
const hidden = (query: string) => sql`(select ${query}::tsquery)`;

/** Words as whatever reads stories by SQL searches them; null where there are none. */
export async function findSearch(q: string): Promise<string | null> {
  if (!q) return null;
  const { catalogue } = await findKnown((await findVersion()).number);
  const search = await searchFor(q, catalogue.columns.language.values, async (query) => {
    const [row] = await publicDb.execute<{ count: number }>(
      sql`select count(*)::int as count from publication_texts t where t.whole @@ ${hidden(query)}`,
    );
    return row?.count ? row.count : null;
  });
  return search?.query ?? null;
}

/** Which publications filters ask for, as SQL; `search`: their words, from `findSearch`. */
export function whereOf(filters: StoryFilters, search: string | null) {
  const { goal, target, country, region, organisation, language, evidence, beneficiary, year } = filters;
  return and(
    search
      ? sql`${publications.id} in (select t.publication_id from publication_texts t where t.whole @@ ${hidden(search)})`
      : undefined,
    goal.length ? arrayOverlaps(publications.goals, goal) : undefined,
    target.length ? arrayOverlaps(publications.targets, target) : undefined,
    country.length ? inArray(publications.country, country) : undefined,
    region.length ? inArray(publications.region, region) : undefined,
    organisation.length ? inArray(publications.organisationSlug, organisation) : undefined,
    language.length ? inArray(publications.language, language) : undefined,
    evidence.length ? inArray(publications.evidence, evidence) : undefined,
    beneficiary.length ? arrayOverlaps(publications.beneficiaryGroups, beneficiary) : undefined,
    year.length ? inArray(publications.year, year) : undefined,
  );
}

async function listCorrections(words: string[], configurations: string[]): Promise<Correction[]> {
  const asked = sql.param(words.filter((word) => word.length >= 4).slice(0, 12));
  const query = searchQuerySql(sql`word`, sql`${sql.param(configurations)}`);
  const rows = await publicDb.execute<{ word: string; candidates: string[] }>(sql`
    with asked as materialized (
      select word, ${query} as query from unnest(${asked}::text[]) word)
    select word, array(
      select w.word from search_words w
      where w.keys && near_keys(asked.word) and abs(char_length(w.word) - char_length(asked.word)) <= 2) as candidates
    from asked
    where not exists (select from search_words w where w.word = asked.word)
      and not exists (select from publication_texts t where t.whole @@ asked.query::tsquery)`);
  return rows
    .map(({ word, candidates }) => ({ from: word, to: nearest(word, candidates).slice(0, 3) }))
    .filter(({ to }) => to.length > 0);
}

function corrected(q: string, corrections: Correction[]): string {
  const better = new Map(corrections.map(({ from, to }) => [from, to[0] ?? from]));
  return searchable(q)
    .split(/([^\p{L}\p{N}\p{M}]+)/u)
    .map((part) => better.get(part) ?? part)
    .join("")
    .trim();
}
