import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { HelpWords } from "../documents";
import { HELP_KINDS, HELP_STATES } from "../enums";
import { id, isOneOf } from "./columns";

/** A public table: whom to ask and where to read on, as the admins of this installation keep it. */
export const helpEntries = pgTable(
  "help_entries",
  {
    id: id(),
    kind: text({ enum: HELP_KINDS }).notNull(),
    status: text({ enum: HELP_STATES }).notNull().default("to_confirm"),
    /** The day on which somebody last looked whether it is right. */
    checkedOn: date({ mode: "string" }),
    position: integer().notNull(),
    /** By BCP 47 tag: title and words in every language it was written in. */
    words: jsonb().$type<HelpWords>().notNull(),
    /** A web address, or the path of a page of ours without its locale; empty where there is none. */
    link: text().notNull().default(""),
    email: text().notNull().default(""),
    version: integer().notNull().default(1),
  },
  (t) => [
    index("help_entries_order").on(t.kind, t.position),
    check("help_entries_kind", isOneOf(t.kind, HELP_KINDS)),
    check("help_entries_status", isOneOf(t.status, HELP_STATES)),
    check("help_entries_words", sql`jsonb_typeof(${t.words}) = 'object' and ${t.words} <> '{}'::jsonb`),
    check("help_entries_checked", sql`${t.status} <> 'confirmed' or ${t.checkedOn} is not null`),
    check("help_entries_link", sql`${t.link} = '' or ${t.link} ~ '^(https?://|/[a-z])'`),
  ],
);
