import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { VNR_STATUSES } from "../enums";
import { id, isOneOf, lengthBetween } from "./columns";

/** A public table: in which years a country presents its Voluntary National Review, as far as it is known here. */
export const vnrYears = pgTable(
  "vnr_years",
  {
    id: id(),
    /** ISO 3166-1 alpha-3, and `EUU` for the European Union, which presents too. */
    country: text().notNull(),
    year: integer().notNull(),
    status: text({ enum: VNR_STATUSES }).notNull(),
    /** Whether a source at hand says so; else it is shown as to be confirmed. */
    confirmed: boolean().notNull().default(false),
    /** Where it is known from; empty where nobody has written it down. */
    source: text().notNull().default(""),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("vnr_years_country").on(t.country, t.year),
    index("vnr_years_year").on(t.year),
    check("vnr_years_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("vnr_years_year", sql`${t.year} between 2016 and 2100`),
    check("vnr_years_status", isOneOf(t.status, VNR_STATUSES)),
    check("vnr_years_source_length", lengthBetween(t.source, 0, 500)),
    check("vnr_years_source", sql`not ${t.confirmed} or ${t.source} <> ''`),
  ],
);
