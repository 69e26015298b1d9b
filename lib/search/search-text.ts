import { type SQL, sql } from "drizzle-orm";
import { foldText } from "./fold-text";

/** Text-search configurations of PostgreSQL for languages that have one; `simple` for all others. */
const CONFIGURATIONS: Record<string, string> = {
  ar: "arabic",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hi: "hindi",
  hu: "hungarian",
  id: "indonesian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
};

const configurationOf = (language: string): string =>
  CONFIGURATIONS[language.split("-")[0] ?? ""] ?? "simple";

type Words = { title: string; summary: string; body: string; language: string };

/** The search vector of a publication: title before summary before text; stemmed by its language, and as written. */
export function searchVectorSql({ title, summary, body, language }: Words): SQL<string> {
  const own = sql.raw(`'${configurationOf(language)}'`);
  const part = (text: string, weight: "A" | "B" | "C") => {
    const folded = segmented(foldText(text), language);
    const rank = sql.raw(`'${weight}'`);
    return sql`setweight(to_tsvector(${own}::regconfig, ${folded}) || to_tsvector('simple', ${folded}), ${rank})`;
  };
  return sql<string>`${part(title, "A")} || ${part(summary, "B")} || ${part(body, "C")}`;
}

/** What a visitor typed, as a query in every language that the gallery holds. Null where nothing remains to search. */
export function searchQuerySql(words: string, languages: string[]): SQL | null {
  const folded = segmented(foldText(words), "en").trim();
  if (!folded) return null;
  const configurations = [...new Set(["simple", ...languages.map(configurationOf)])];
  return sql.join(
    configurations.map((name) => sql`websearch_to_tsquery(${sql.raw(`'${name}'`)}::regconfig, ${folded})`),
    sql` || `,
  );
}

/** Scripts without spaces are cut into words. */
function segmented(text: string, language: string): string {
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(
      text,
    )
  )
    return text;
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
    .map(({ segment }) => segment)
    .join(" ");
}
