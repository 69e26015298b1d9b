import { inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import type { PublicContent } from "@/db/documents";
import { publications } from "@/db/schema";
import { bodyText } from "@/lib/search/body-text";
import { excerpt, likelyForms, type Mark, marked, wordsLike } from "@/lib/search/marks";
import { configurationOf } from "@/lib/search/search-text";
import { wordsAsked } from "@/lib/search/words";
import { queryOf } from "../search/public-queries";

/** A story's title, and the words around what was searched for in its summary or its text, with the hits marked. */
export type Marks = { title: Mark[]; line: Mark[] };

/**
 * Marks words in stories, in every form that the story's own language gives them; `deep`: those whose title and summary do
 * not hold them all, so that their text is looked through. Three queries.
 */
export async function listMarks(words: string, ids: string[], deep: string[]): Promise<Map<string, Marks>> {
  const asked = wordsAsked(words);
  const any = asked.length > 0 && ids.length > 0 ? await queryOf(asked.join(" or ")) : null;
  if (!any) return new Map();
  const rows = await publicDb
    .select({
      ...{ id: publications.id, language: publications.language },
      ...{ title: publications.title, summary: publications.summary },
      content: sql<PublicContent | null>`case when ${inArray(publications.id, deep)} then ${publications.content} end`,
    })
    .from(publications)
    .where(inArray(publications.id, ids));
  const texts = rows.map(({ content, ...row }) => ({ ...row, body: content ? bodyText(content) : "" }));
  const likely = likelyForms(any);
  const isForm = await formsAmong(texts, likely, any);
  return new Map(
    texts.map(({ id, language, title, summary, body }) => {
      const isHit = (word: string) => isForm(language, word);
      return [
        id,
        {
          title: marked(title, isHit),
          line: excerpt(summary, isHit, likely) ??
            excerpt(body, isHit, likely) ?? [{ text: summary, hit: false }],
        },
      ];
    }),
  );
}

type Text = { language: string; title: string; summary: string; body: string };

/** Which words of texts are forms of those asked for: PostgreSQL knows the stems of each language. */
async function formsAmong(texts: Text[], likely: RegExp, any: string) {
  const pairs = texts.flatMap(({ language, title, summary, body }) =>
    wordsLike([title, summary, body].join("\n"), likely).map((word) => ({
      ...{ configuration: configurationOf(language), word },
    })),
  );
  const rows = await publicDb.execute<{ configuration: string; word: string }>(sql`
    select distinct configuration, word
    from unnest(${sql.param(pairs.map(({ configuration }) => configuration))}::text[],
      ${sql.param(pairs.map(({ word }) => word))}::text[]) as pairs (configuration, word)
    where (to_tsvector(configuration::regconfig, word) || to_tsvector('simple', word)) @@ ${any}::tsquery`);
  const forms = new Set(rows.map(({ configuration, word }) => `${configuration} ${word}`));
  return (language: string, word: string) => forms.has(`${configurationOf(language)} ${word}`);
}
