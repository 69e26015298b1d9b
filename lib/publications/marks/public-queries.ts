import { inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import type { PublicContent } from "@/db/documents";
import { publications } from "@/db/schema";
import { bodyText } from "@/lib/search/body-text";
import { isPlain } from "@/lib/search/fold-text";
import { excerpt, likelyForms, likelySentences, type Mark, marked, wordsLike } from "@/lib/search/marks";
import { stemsIn } from "@/lib/search/query-tree";
import { configurationOf } from "@/lib/search/search-text";

/** A story's title, and the words around what was searched for in its summary or its text, with the hits marked. */
export type Marks = { title: Mark[]; line: Mark[] };

/** Sentences that are looked through at first: one of them holds a hit nearly always. */
const FEW = 4;

/**
 * Marks in stories what a query for any of some stems finds, in every form that the story's own language gives it; `deep`:
 * those whose title and summary do not hold it all, so that their text is looked through. Two queries, seldom three.
 */
export async function listMarks(any: string, ids: string[], deep: string[]): Promise<Map<string, Marks>> {
  if (any === "" || ids.length === 0) return new Map();
  const likely = likelyForms(any);
  const texts = (await listTexts(ids, deep)).map(({ body, ...text }) => {
    const sentences = likelySentences(`${text.summary}\n${body}`, likely);
    return { ...text, first: sentences.slice(0, FEW), rest: sentences.slice(FEW) };
  });
  const formsIn = (some: typeof texts, of: (text: (typeof texts)[number]) => string[]) =>
    formsAmong(
      some.map((text) => ({ ...text, words: wordsLike(of(text).join("\n"), likely) })),
      any,
    );
  const early = await formsIn(texts, ({ title, first }) => [title, ...first]);
  const firstLine = ({ language, first }: (typeof texts)[number]) => excerpt(first, early(language));
  const late = await formsIn(
    texts.filter((text) => text.rest.length > 0 && !firstLine(text)),
    ({ rest }) => rest,
  );
  return new Map(
    texts.map((text) => [
      text.id,
      {
        title: marked(text.title, early(text.language)),
        line: firstLine(text) ??
          excerpt(text.rest, late(text.language)) ?? [{ text: text.summary, hit: false }],
      },
    ]),
  );
}

async function listTexts(ids: string[], deep: string[]) {
  const rows = await publicDb
    .select({
      ...{ id: publications.id, language: publications.language },
      ...{ title: publications.title, summary: publications.summary },
      content: sql<PublicContent | null>`case when ${inArray(publications.id, deep)} then ${publications.content} end`,
    })
    .from(publications)
    .where(inArray(publications.id, ids));
  return rows.map(({ content, ...row }) => ({ ...row, body: content ? bodyText(content) : "" }));
}

/** Which words of texts are forms of those asked for: PostgreSQL knows the stems of each language. */
async function formsAmong(texts: { language: string; words: string[] }[], any: string) {
  const stems = new Set(stemsIn(any));
  const pairs = texts.flatMap(({ language, words }) =>
    words.flatMap((word) => configurationsOf(language, word).map((configuration) => [configuration, word])),
  );
  const rows =
    pairs.length === 0
      ? []
      : await publicDb.execute<{ configuration: string; word: string }>(sql`
          select distinct configuration, word
          from unnest(${sql.param(pairs.map(([configuration]) => configuration))}::text[],
            ${sql.param(pairs.map(([, word]) => word))}::text[]) as pairs (configuration, word)
          where to_tsvector(configuration::regconfig, word) @@ ${any}::tsquery`);
  const forms = new Set(rows.map(({ configuration, word }) => `${configuration} ${word}`));
  return (language: string) => (word: string) =>
    stems.has(word) ||
    configurationsOf(language, word).some((configuration) => forms.has(`${configuration} ${word}`));
}

/** How a word stands in the vector of a story: as its language has it, and as written, which says nothing new of plain letters. */
const configurationsOf = (language: string, word: string) =>
  [...new Set([configurationOf(language), "simple"])].filter((one) => one !== "simple" || !isPlain(word));
