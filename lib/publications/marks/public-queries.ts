import { inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import type { PublicContent } from "@/db/documents";
import { publications } from "@/db/schema";
import { bodyText } from "@/lib/search/body-text";
import { isPlain } from "@/lib/search/fold-text";
import {
  excerpt,
  type Likely,
  likelyForms,
  type Mark,
  marked,
  sentencesLike,
  wordsLike,
} from "@/lib/search/marks";
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
  const formsIn = (sentences: { language: string; sentences: string[] }[]) =>
    formsAmong(
      sentences.map((text) => ({ ...text, words: wordsLike(text.sentences.join("\n"), likely) })),
      any,
    );
  const texts = (await listTexts(ids, deep)).map((text) => ({
    ...text,
    first: [...likelySentences(text, likely).take(FEW)],
  }));
  const isForm = await formsIn(texts.map((text) => ({ ...text, sentences: [text.title, ...text.first] })));
  const lines = new Map(texts.map(({ id, language, first }) => [id, excerpt(first, isForm(language))]));
  const late = texts
    .filter(({ id, first }) => !lines.get(id) && first.length === FEW)
    .map((text) => ({ ...text, sentences: [...likelySentences(text, likely).drop(FEW)] }));
  const isLate = await formsIn(late);
  for (const { id, language, sentences } of late) lines.set(id, excerpt(sentences, isLate(language)));
  return new Map(
    texts.map(({ id, language, title, summary }) => {
      const line = lines.get(id) ?? [{ text: summary, hit: false }];
      return [id, { title: marked(title, isForm(language)), line }];
    }),
  );
}

type Text = { summary: string; content: PublicContent | null };

/** The sentences that may hold a hit, of the summary and then of the text; most are never looked at. */
function* likelySentences({ summary, content }: Text, likely: Likely): Generator<string> {
  yield* sentencesLike(summary, likely);
  if (content) yield* sentencesLike(bodyText(content), likely);
}

const listTexts = (ids: string[], deep: string[]) =>
  publicDb
    .select({
      ...{ id: publications.id, language: publications.language },
      ...{ title: publications.title, summary: publications.summary },
      content: sql<PublicContent | null>`case when ${inArray(publications.id, deep)} then ${publications.content} end`,
    })
    .from(publications)
    .where(inArray(publications.id, ids));

/** What PostgreSQL makes of a word in a language, by both; kept, since the same words come again and again. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

/** Which words of texts are forms of those asked for: PostgreSQL knows the stems of each language. */
async function formsAmong(texts: { language: string; words: string[] }[], any: string) {
  const asked = texts.flatMap(({ language, words }) =>
    words.flatMap((word) =>
      configurationsOf(language, word).map((configuration) => `${configuration} ${word}`),
    ),
  );
  if (known.size > MOST_KNOWN) known.clear();
  await learn([...new Set(asked)].filter((pair) => !known.has(pair)));
  const stems = new Set(stemsIn(any));
  const isForm = (pair: string) => known.get(pair)?.some((stem) => stems.has(stem)) ?? false;
  const forms = new Set(asked.filter(isForm));
  return (language: string) => (word: string) =>
    stems.has(word) ||
    configurationsOf(language, word).some((configuration) => forms.has(`${configuration} ${word}`));
}

async function learn(pairs: string[]) {
  if (pairs.length === 0) return;
  const rows = await publicDb.execute<{ pair: string; stems: string[] }>(sql`
    select pair, tsvector_to_array(to_tsvector(split_part(pair, ' ', 1)::regconfig, split_part(pair, ' ', 2))) as stems
    from unnest(${sql.param(pairs)}::text[]) pair`);
  for (const { pair, stems } of rows) known.set(pair, stems);
}

/** How a word stands in the vector of a story: as its language has it, and as written, which says nothing new of plain letters. */
const configurationsOf = (language: string, word: string) =>
  [...new Set([configurationOf(language), "simple"])].filter((one) => one !== "simple" || !isPlain(word));
