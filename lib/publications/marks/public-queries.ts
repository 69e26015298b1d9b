import { eq, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications, publicationTexts } from "@/db/schema";
import { isPlain } from "@/lib/search/fold-text";
import {
  excerpt,
  isLike,
  type Likely,
  likelyForms,
  type Mark,
  marked,
  sentencesLike,
  wordsLike,
} from "@/lib/search/marks";
import { stemsIn } from "@/lib/search/query-tree";
import { configurationOf, configurationsOf } from "@/lib/search/search-text";
import { isAmong } from "../public-queries";

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
  const formsIn = (texts: { language: string; sentences: string[] }[]) =>
    formsAmong(
      texts.map(({ language, sentences }) => ({ language, words: wordsLike(sentences.join("\n"), likely) })),
      any,
    );
  const texts = (await listTexts.execute({ ids, deep })).map((text) => ({
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
      const named = isLike(title, likely) ? marked(title, isForm(language)) : [{ text: title, hit: false }];
      return [id, { title: named, line: lines.get(id) ?? [{ text: summary, hit: false }] }];
    }),
  );
}

type Text = { summary: string; body: string | null };

/** The sentences that may hold a hit, of the summary and then of the text; most are never looked at. */
function* likelySentences({ summary, body }: Text, likely: Likely): Generator<string> {
  yield* sentencesLike(summary, likely);
  if (body !== null) yield* sentencesLike(body, likely);
}

const listTexts = publicDb
  .select({
    ...{ id: publications.id, language: publications.language },
    ...{ title: publications.title, summary: publications.summary },
    body: sql<string | null>`case when ${isAmong("deep")} then ${publicationTexts.body} end`,
  })
  .from(publications)
  .innerJoin(publicationTexts, eq(publicationTexts.publicationId, publications.id))
  .where(isAmong("ids"))
  .prepare("texts_of_stories");

/** What PostgreSQL makes of a word in a language, by both; kept, since the same words come again and again. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

/**
 * Which words of texts are forms of those asked for, by language. What was typed is among the stems as it is (`simple`);
 * of all others PostgreSQL knows what each language makes of them.
 */
async function formsAmong(texts: { language: string; words: string[] }[], any: string) {
  const stems = new Set(stemsIn(any));
  const asked = texts.flatMap(({ language, words }) =>
    words
      .filter((word) => !stems.has(word))
      .map((word) => ({ language, word, pairs: pairsOf(language, word) })),
  );
  if (known.size > MOST_KNOWN) known.clear();
  await learn([...new Set(asked.flatMap(({ pairs }) => pairs))].filter((pair) => !known.has(pair)));
  const forms = new Map<string, Set<string>>();
  for (const { language, word, pairs } of asked)
    if (pairs.some((pair) => known.get(pair)?.some((stem) => stems.has(stem))))
      forms.set(language, (forms.get(language) ?? new Set(stems)).add(word));
  return (language: string) => {
    const own = forms.get(language) ?? stems;
    return (word: string) => own.has(word);
  };
}

const stemsOf = publicDb
  .select({
    pair: sql<string>`pair`,
    stems: sql<
      string[]
    >`tsvector_to_array(to_tsvector(split_part(pair, ' ', 1)::regconfig, split_part(pair, ' ', 2)))`,
  })
  .from(sql`unnest(${sql.placeholder("pairs")}::text[]) pair`)
  .prepare("stems_of_words");

async function learn(pairs: string[]) {
  for (const { pair, stems } of pairs.length > 0 ? await stemsOf.execute({ pairs }) : [])
    known.set(pair, stems);
}

/** A word with each way it stands in the vector of a story: as its language has it, and as written, which says nothing new of plain letters. */
const pairsOf = (language: string, word: string) =>
  (isPlain(word) ? [configurationOf(language)] : configurationsOf([language])).map(
    (configuration) => `${configuration} ${word}`,
  );
