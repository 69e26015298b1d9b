import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Names } from "../documents";
import { COLLECTION_METHODS, LAW_KINDS, LIBRARY_TYPES, METRICS, ORGANISATION_KINDS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations } from "./people";

/** Public tables: what a country says of its libraries. Who wrote a row stands in events alone. */

/** ISO 3166-1 alpha-3. */
const country = () => text().notNull();
const isSample = () => boolean().notNull().default(false);
const version = () => integer().notNull().default(1);

/** One row for each country of which something is known: when all of it was last confirmed, and last asked for. */
export const countryProfiles = pgTable(
  "country_profiles",
  {
    country: text().primaryKey(),
    begunOn: date({ mode: "string" }).notNull().defaultNow(),
    confirmedOn: date({ mode: "string" }),
    askedOn: date({ mode: "string" }),
  },
  (t) => [check("country_profiles_country", sql`${t.country} ~ '^[A-Z]{3}$'`)],
);

/**
 * Figures of libraries, by type of library and year. A correction is a new row with the next version; the old one stays
 * and says since when it holds no more, and which row took its place (none: it was withdrawn). A trigger keeps it so.
 */
export const libraryStatistics = pgTable(
  "library_statistics",
  {
    id: id(),
    country: country(),
    libraryType: text({ enum: LIBRARY_TYPES }).notNull(),
    metric: text({ enum: METRICS }).notNull(),
    year: integer().notNull(),
    value: numeric({ precision: 20, scale: 2, mode: "number" }).notNull(),
    /** ISO 4217; of spending alone, everything else is counted. */
    currency: text().notNull().default(""),
    method: text({ enum: COLLECTION_METHODS }).notNull(),
    source: text().notNull(),
    isSample: isSample(),
    version: version(),
    recordedAt: createdAt(),
    replacedAt: at(),
    replacedBy: uuid().references((): AnyPgColumn => libraryStatistics.id),
  },
  (t) => [
    uniqueIndex("library_statistics_current")
      .on(t.country, t.libraryType, t.metric, t.year)
      .where(sql`replaced_at is null`),
    index("library_statistics_country").on(t.country, t.year),
    check("library_statistics_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("library_statistics_type", isOneOf(t.libraryType, LIBRARY_TYPES)),
    check("library_statistics_metric", isOneOf(t.metric, METRICS)),
    check("library_statistics_year", sql`${t.year} between 1900 and 2100`),
    check("library_statistics_value", sql`${t.value} >= 0`),
    check("library_statistics_currency", sql`${t.currency} ~ '^([A-Z]{3})?$'`),
    check(
      "library_statistics_spending",
      sql`(${t.metric} = 'preservation_spending') = (${t.currency} <> '')`,
    ),
    check("library_statistics_population", sql`${t.metric} <> 'population' or ${t.libraryType} = 'all'`),
    check("library_statistics_method", isOneOf(t.method, COLLECTION_METHODS)),
    check("library_statistics_source_length", lengthBetween(t.source, 1, 500)),
    check("library_statistics_replaced", sql`${t.replacedBy} is null or ${t.replacedAt} is not null`),
  ],
);

/** The library landscape in words, in each language it was written in. */
export const countryLandscapes = pgTable(
  "country_landscapes",
  {
    country: country(),
    locale: text().notNull(),
    words: text().notNull(),
    isSample: isSample(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.country, t.locale] }),
    check("country_landscapes_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("country_landscapes_words_length", lengthBetween(t.words, 0, 5000)),
  ],
);

/** Laws and policies that libraries of a country work under. */
export const countryLaws = pgTable(
  "country_laws",
  {
    id: id(),
    country: country(),
    kind: text({ enum: LAW_KINDS }).notNull(),
    title: text().notNull(),
    year: integer(),
    link: text().notNull().default(""),
    note: text().notNull().default(""),
    isSample: isSample(),
    version: version(),
  },
  (t) => [
    index("country_laws_country").on(t.country),
    check("country_laws_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("country_laws_kind", isOneOf(t.kind, LAW_KINDS)),
    check("country_laws_title_length", lengthBetween(t.title, 1, 300)),
    check("country_laws_year", sql`${t.year} between 1500 and 2100`),
    check("country_laws_link", sql`${t.link} = '' or ${t.link} ~ '^https?://'`),
    check("country_laws_note_length", lengthBetween(t.note, 0, 1000)),
  ],
);

/**
 * The national library and associations of a country, by the names they go by. A trigger writes it whenever an
 * organisation is added or changed; nothing else does, and nothing else of an organisation is in it.
 */
export const countryOrganisations = pgTable(
  "country_organisations",
  {
    organisationId: uuid()
      .primaryKey()
      .references(() => organisations.id),
    country: country(),
    kind: text({ enum: ORGANISATION_KINDS }).notNull(),
    name: text().notNull(),
    names: jsonb().$type<Names>().notNull(),
    slug: text().notNull(),
    site: text().notNull(),
    isSample: isSample(),
  },
  (t) => [
    index("country_organisations_country").on(t.country),
    check("country_organisations_kind", sql`${t.kind} in ('national_library', 'library_association')`),
  ],
);
