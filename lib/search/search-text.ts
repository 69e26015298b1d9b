import { type SQL, sql } from "drizzle-orm";
import { searchable } from "./words";

/** Text-search configurations of PostgreSQL for languages that have one; `simple` for all others. */
const CONFIGURATIONS: Record<string, string> = {
  ar: "arabic",
  ca: "catalan",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hi: "hindi",
  hu: "hungarian",
  hy: "armenian",
  id: "indonesian",
  it: "italian",
  lt: "lithuanian",
  ne: "nepali",
  nl: "dutch",
  no: "norwegian",
  nb: "norwegian",
  nn: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  yi: "yiddish",
};

/** The configuration of a language. */
export const configurationOf = (language: string): string =>
  CONFIGURATIONS[language.split("-")[0] ?? ""] ?? "simple";

/** The configurations of some languages, each once and in order, with the one that takes words as they are written. */
export const configurationsOf = (languages: Iterable<string>): string[] =>
  [...new Set(["simple", ...[...languages].map(configurationOf)])].sort();

/** A text as a search vector: stemmed by its language, and as written. */
export function searchVectorSql(text: string, language: string): SQL<string> {
  const own = sql.raw(`'${configurationOf(language)}'`);
  const words = searchable(text);
  return sql<string>`(to_tsvector(${own}::regconfig, ${words}) || to_tsvector('simple', ${words}))`;
}

/**
 * Words (as `searchable` makes them) as the text of a query in every one of these configurations, each different one once. Null
 * where nothing remains to search. Reads no table: the planner is to see the query itself where it is used.
 */
export const searchQuerySql = (words: SQL, configurations: SQL): SQL<string | null> => sql<string | null>`(
  select string_agg('(' || query || ')', ' | ') from (
    select distinct websearch_to_tsquery(configuration::regconfig, ${words})::text as query
    from unnest(${configurations}::text[]) configuration) every_query
  where query <> '')`;
