import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";

/**
 * Languages that an active reviewer reads, without their regional forms. Who named none reads the language in which they
 * are written to.
 */
const READ = sql`array(
  select distinct split_part(lower(tag), '-', 1)
  from people p
    join platform_roles pr on pr.person_id = p.id and pr.role = 'reviewer'
    left join reviewer_profiles rp on rp.person_id = p.id
    cross join unnest(case when cardinality(rp.languages) > 0 then rp.languages else array[p.locale] end) tag
  where p.active)`;

/** Whether an active reviewer reads the language (BCP 47) in a column; true where there is no reviewer at all. */
export const readHere = (language: AnyPgColumn): SQL<boolean> =>
  sql<boolean>`coalesce(split_part(lower(${language}), '-', 1) = any(nullif(${READ}, '{}')), true)`;

/** The languages that active reviewers read; empty where there is no reviewer at all. One query. */
export async function listReadLanguages(reader: typeof db | Tx = db): Promise<string[]> {
  const [row] = await reader.execute<{ read: string[] }>(sql`select ${READ} as read`);
  return row?.read ?? [];
}

/** The language of a tag, without its regional form. */
export const languageOf = (tag: string): string => tag.toLowerCase().split("-")[0] ?? tag;

/** The same as `readHere`, for one language. */
export async function isLanguageRead(reader: typeof db | Tx, tag: string): Promise<boolean> {
  const read = await listReadLanguages(reader);
  return read.length === 0 || read.includes(languageOf(tag));
}
