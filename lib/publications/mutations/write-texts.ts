import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { PublicContent } from "@/db/documents";
import { type organisations, publicationTexts } from "@/db/schema";
import { bodyText } from "@/lib/search/body-text";
import { searchVectorSql } from "@/lib/search/search-text";
import { searchable } from "@/lib/search/words";

type Organisation = Pick<typeof organisations.$inferSelect, "name" | "names">;

/** Writes what search knows of a publication, and its words for those who mistype them. */
export async function writeTexts(
  tx: Tx,
  publicationId: string,
  content: PublicContent,
  { name, names }: Organisation,
) {
  const { title, summary, language } = content;
  const body = bodyText(content);
  const whole = [title, summary, body, name, ...Object.values(names)].join("\n");
  const texts = {
    body,
    title: searchVectorSql(title, language),
    summary: searchVectorSql(`${title}\n${summary}`, language),
    whole: searchVectorSql(whole, language),
  };
  await tx
    .insert(publicationTexts)
    .values({ publicationId, ...texts })
    .onConflictDoUpdate({ target: publicationTexts.publicationId, set: texts });
  // In one order, so that two who publish at once do not wait for each other's words in a circle.
  await tx.execute(sql`
    insert into search_words (word, keys)
    select word, near_keys(word) from unnest(tsvector_to_array(to_tsvector('simple', ${searchable(whole)}))) word
    where char_length(word) between 4 and 24 and word !~ '[0-9/@.]' order by word
    on conflict do nothing`);
}
