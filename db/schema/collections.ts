import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { HelpWords } from "../documents";
import { at, createdAt, id } from "./columns";

const told = () => ({
  slug: text().notNull().unique(),
  /** By BCP 47 tag: title and words in every language they were written in. */
  words: jsonb().$type<HelpWords>().notNull(),
  /** In the order in which they are shown; what is not public now is left out where it is read. */
  storyIds: uuid().array().notNull().default([]),
});

/** A selection of public stories that editors make. */
export const collections = pgTable(
  "collections",
  {
    id: id(),
    ...told(),
    version: integer().notNull().default(1),
    /** Null while editors alone see it. */
    publishedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    check("collections_slug", sql`${t.slug} ~ '^[a-z0-9-]{1,80}$'`),
    check("collections_words", sql`jsonb_typeof(${t.words}) = 'object' and ${t.words} <> '{}'::jsonb`),
    check("collections_stories", sql`cardinality(${t.storyIds}) <= 60`),
  ],
);

/** A public table: the selections that editors have published, written and removed with them. */
export const publicCollections = pgTable(
  "public_collections",
  {
    id: uuid()
      .primaryKey()
      .references(() => collections.id, { onDelete: "cascade" }),
    ...told(),
    publishedAt: at().notNull(),
    changedAt: createdAt(),
  },
  (t) => [index("public_collections_newest").on(t.publishedAt.desc(), t.id)],
);
