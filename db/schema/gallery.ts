import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { publications } from "./publications";

/** Public tables: what the gallery is searched by. Nothing stands here that a publication does not say. */

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The words of a publication as search sees them: those of the title, those with the summary too, all of them. */
export const publicationTexts = pgTable(
  "publication_texts",
  {
    publicationId: uuid()
      .primaryKey()
      .references(() => publications.id, { onDelete: "cascade" }),
    /** What a search answers with: small, so that twenty thousand of them travel lightly. */
    number: integer().notNull().unique().generatedAlwaysAsIdentity(),
    title: tsvector().notNull(),
    summary: tsvector().notNull(),
    whole: tsvector().notNull(),
    /** Which words stand next to each other, roughly: of the stories that hold all words of a phrase, few have to be read. */
    pairs: smallint().array().notNull().generatedAlwaysAs(sql`pair_keys(whole)`),
    /** What stands beneath title and summary, as it is shown where something in it was searched for. */
    body: text().notNull(),
  },
  (t) => [
    index("publication_texts_title").using("gin", t.title).with({ fastupdate: false }),
    index("publication_texts_summary").using("gin", t.summary).with({ fastupdate: false }),
    index("publication_texts_whole").using("gin", t.whole, t.pairs).with({ fastupdate: false }),
  ],
);

/** Every word of a public story, to find the one that was meant: `keys`, what is left of it with letters left out. */
export const searchWords = pgTable(
  "search_words",
  { word: text().primaryKey(), keys: text().array().notNull() },
  (t) => [index("search_words_keys").using("gin", t.keys).with({ fastupdate: false })],
);

/** One row: a number that a trigger raises with every change of what is public, as it is committed, and when that was. */
export const galleryState = pgTable(
  "gallery_state",
  {
    id: integer().primaryKey().default(1),
    version: bigint({ mode: "number" }).notNull().default(1),
    changedIn: bigint({ mode: "number" }).notNull().default(0),
    changedAt: createdAt(),
  },
  (t) => [check("gallery_state_one_row", sql`${t.id} = 1`)],
);

/**
 * When the rest of what is public changed last, what was taken away included: a country's profile, years and uses by its
 * ISO code, and `collections`. Triggers write it, as changes are committed.
 */
export const openChanges = pgTable("open_changes", { subject: text().primaryKey(), changedAt: createdAt() });
