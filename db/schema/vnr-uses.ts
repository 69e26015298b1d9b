import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { USE_STATES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { stories } from "./stories";
import { vnrRounds } from "./vnr";

/** A place in the published review that cites libraries or a story. Private to the workspace until an editor checked it. */
export const vnrUses = pgTable(
  "vnr_uses",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    /** One of the country's publications that the review rests on. */
    storyId: uuid().references(() => stories.id),
    page: text().notNull().default(""),
    quote: text().notNull().default(""),
    link: text().notNull().default(""),
    /** Of the report, as a BCP 47 tag. */
    language: text().notNull().default(""),
    state: text({ enum: USE_STATES }).notNull().default("draft"),
    recordedBy: uuid().references(() => people.id),
    checkedBy: uuid().references(() => people.id),
    checkedAt: at(),
    /** Why an editor refused it; the workspace reads it. */
    reason: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_uses_round").on(t.roundId),
    index("vnr_uses_recorded").on(t.createdAt).where(sql`${t.state} = 'recorded'`),
    check("vnr_uses_state", isOneOf(t.state, USE_STATES)),
    check("vnr_uses_page_length", lengthBetween(t.page, 0, 40)),
    check("vnr_uses_quote_length", lengthBetween(t.quote, 0, 500)),
    check("vnr_uses_reason_length", lengthBetween(t.reason, 0, 1000)),
    check("vnr_uses_link", sql`${t.link} = '' or ${t.link} ~ '^https://'`),
    check(
      "vnr_uses_whole",
      sql`${t.state} in ('draft', 'refused') or (${t.page} <> '' and ${t.quote} <> '' and ${t.link} <> '' and ${t.language} <> '')`,
    ),
    check("vnr_uses_checked", sql`(${t.state} = 'checked') = (${t.checkedAt} is not null)`),
    check("vnr_uses_checker", sql`(${t.checkedAt} is null) = (${t.checkedBy} is null)`),
    check("vnr_uses_refused", sql`${t.state} <> 'refused' or ${t.reason} <> ''`),
  ],
);

/** A public table: what an editor has checked of the above, written and removed by that check alone. */
export const uses = pgTable(
  "uses",
  {
    id: uuid()
      .primaryKey()
      .references(() => vnrUses.id),
    country: text().notNull(),
    year: integer().notNull(),
    storyId: uuid().references(() => stories.id),
    page: text().notNull(),
    quote: text().notNull(),
    link: text().notNull(),
    language: text().notNull(),
    checkedOn: date({ mode: "string" }).notNull(),
  },
  (t) => [
    index("uses_year").on(t.year, t.country),
    index("uses_story").on(t.storyId),
    check("uses_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("uses_link", sql`${t.link} ~ '^https://'`),
  ],
);
