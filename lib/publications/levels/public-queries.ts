import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { publicDb } from "@/db/client";
import { publicationTexts } from "@/db/schema";
import { COMMON, mostLearnt, recall, remember } from "@/lib/search/common-stems";
import { type Levels, levelsOf, SUMMARY, TEXT, TITLE } from "@/lib/search/levels";
import { leavesOf, neighboursIn, quoted, treeOf } from "@/lib/search/query-tree";
import type { Known } from "../known/public-queries";

/**
 * How high a query stands in each story; null where no story has it. The database is asked for what is not known by heart:
 * for stems and phrases side by side.
 */
export async function findLevels(known: Known, query: string): Promise<Levels | null> {
  const tree = treeOf(query);
  const size = known.catalogue.places.length;
  const found = new Map(leavesOf(tree).map((leaf) => [leaf, recall(known.common, leaf) ?? null]));
  const unknown = [...found].flatMap(([leaf, levels]) => (levels ? [] : leaf));
  for (const { leaf, ...numbers } of unknown.length > 0 ? await listNumbers(unknown) : []) {
    const levels = levelsIn(numbers, size);
    found.set(leaf, levels);
    remember(known.common, leaf, levels, numbers.text.length, known.catalogue.size);
  }
  return levelsOf(tree, (leaf) => found.get(leaf) ?? null, size);
}

function levelsIn({ title, summary, text }: Record<"title" | "summary" | "text", Int32Array>, size: number) {
  const levels: Levels = new Uint8Array(size);
  for (const number of text) levels[number] = TEXT;
  for (const number of summary) levels[number] = SUMMARY;
  for (const number of title) levels[number] = TITLE;
  return levels;
}

/** So few at a time that those who search meanwhile do not wait for it. */
const AT_ONCE = 4;

/**
 * Learns by heart the stems that most stories hold, so that no visitor is the first to look for one. Which these are,
 * PostgreSQL has counted for its own plans.
 */
export async function learnCommon(known: Known): Promise<void> {
  const rows = await publicDb.execute<{ stem: string }>(sql`
    select stem from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (stem, share)
    where schemaname = current_schema() and tablename = 'publication_texts' and attname = 'whole'
      and stem is not null and share >= ${1 / COMMON}::float8
    order by share desc limit ${mostLearnt(known.catalogue.places.length)}`);
  const leaves = rows.map(({ stem }) => quoted(stem)).reverse();
  for (let at = 0; at < leaves.length; at += AT_ONCE)
    await findLevels(known, leaves.slice(at, at + AT_ONCE).join(" | "));
}

type Found = Record<"title" | "summary" | "whole", Buffer> & { leaf: string };

/** Where these are found, as numbers of stories by their level; those found nowhere are left out. */
async function listNumbers(leaves: string[]) {
  const rows = leaves.map((leaf) => ({ leaf, words: neighboursIn(leaf) }));
  const alone = rows.flatMap(({ leaf, words }) => (words === null ? leaf : []));
  const phrases = rows.filter(({ words }) => words !== null);
  const found = await Promise.all([
    alone.length > 0 ? stems.execute({ leaves: alone }) : [],
    phrases.length > 0 ? listPhrases(phrases) : [],
  ]);
  return found
    .flat()
    .map(({ leaf, title, summary, whole }) => ({
      ...{ leaf, title: numbersIn(title), summary: numbersIn(summary), text: numbersIn(whole) },
    }))
    .filter(({ text }) => text.length > 0);
}

const numbersWhere = (column: AnyPgColumn) =>
  sql<Buffer>`array_send(array(select number from publication_texts where ${column} @@ leaf::tsquery))`;

const stems = publicDb
  .select({
    ...{ leaf: sql<string>`leaf`, title: numbersWhere(publicationTexts.title) },
    ...{ summary: numbersWhere(publicationTexts.summary), whole: numbersWhere(publicationTexts.whole) },
  })
  .from(sql`unnest(${sql.placeholder("leaves")}::text[]) leaf`)
  .prepare("stories_of_stems");

/** Phrases are looked for in the stories that seem to hold their neighbours: these are read, word by word. */
async function listPhrases(phrases: { leaf: string; words: string | null }[]): Promise<Found[]> {
  const where = (level: number) => sql`array_send(array_agg(number) filter (where level >= ${level}))`;
  return publicDb.execute<Found>(sql`
    with asked as materialized (
      select leaf, leaf::tsquery as query, pair_keys(words::tsvector) as pairs
      from unnest(${sql.param(phrases.map(({ leaf }) => leaf))}::text[],
        ${sql.param(phrases.map(({ words }) => words))}::text[]) as phrases (leaf, words)),
    found as materialized (
      select leaf, number, case when title @@ query then ${TITLE}::int when summary @@ query then ${SUMMARY}::int else ${TEXT}::int end as level
      from asked, lateral (
        select number, title, summary from publication_texts t
        where t.whole @@ asked.query and t.pairs @> asked.pairs offset 0) texts)
    select leaf, ${where(TITLE)} as title, ${where(SUMMARY)} as summary, ${where(TEXT)} as whole
    from found group by leaf`);
}

/**
 * Numbers from an array as PostgreSQL sends it: a head of 20 bytes, then each with its length before it. Several times faster,
 * on both sides, than the text of an array.
 */
function numbersIn(array: Buffer | null): Int32Array {
  const numbers = new Int32Array(array ? Math.max(0, Math.floor((array.length - 20) / 8)) : 0);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = array?.readInt32BE(24 + 8 * at) ?? 0;
  return numbers;
}
