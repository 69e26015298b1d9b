import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, lengthBetween } from "./columns";
import { organisations, people } from "./people";
import { reviews } from "./reviews";
import { revisions } from "./stories";

/** What a reviewer says of themselves, so that editors ask the right person at the right time. */
export const reviewerProfiles = pgTable(
  "reviewer_profiles",
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id),
    /** Languages they read, as BCP 47 tags; none: the language in which they are written to. */
    languages: text().array().notNull().default([]),
    /** UN regions (M49) they know. */
    regions: text().array().notNull().default([]),
    goals: integer().array().notNull().default([]),
    /** Reviews at once. */
    loadLimit: integer().notNull(),
    /** First and last day on which they are not asked. */
    awayFrom: date({ mode: "string" }),
    awayUntil: date({ mode: "string" }),
    version: integer().notNull().default(1),
    savedAt: createdAt(),
  },
  (t) => [
    check("reviewer_profiles_load_limit", sql`${t.loadLimit} between 1 and 20`),
    check("reviewer_profiles_goals", sql`1 <= all(${t.goals}) and 17 >= all(${t.goals})`),
    check(
      "reviewer_profiles_away",
      sql`(${t.awayFrom} is null) = (${t.awayUntil} is null) and coalesce(${t.awayFrom} <= ${t.awayUntil}, true)`,
    ),
  ],
);

/**
 * What a person belongs to besides the organisations they are members of. It gives no right and counts as a conflict of
 * interest like a membership: an organisation known here, or another one by name, country and the end of its addresses.
 */
export const affiliations = pgTable(
  "affiliations",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid().references(() => organisations.id),
    name: text().notNull().default(""),
    country: text(),
    /** In lower case, without "@"; empty where none is known. */
    domain: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("affiliations_organisation").on(t.personId, t.organisationId),
    index("affiliations_person").on(t.personId),
    check(
      "affiliations_one_of_two",
      sql`(${t.organisationId} is null) = (${t.name} <> '') and (${t.organisationId} is null) = (${t.country} is not null)
        and (${t.organisationId} is null or ${t.domain} = '')`,
    ),
    check("affiliations_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("affiliations_domain", sql`${t.domain} = '' or ${t.domain} ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$'`),
    check("affiliations_name_length", lengthBetween(t.name, 0, 200)),
  ],
);

/** Why a reviewer did not take on what they were assigned: for editors. */
export const reviewDeclines = pgTable(
  "review_declines",
  {
    reviewId: uuid()
      .primaryKey()
      .references(() => reviews.id),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    declinedAt: createdAt(),
  },
  (t) => [
    index("review_declines_revision").on(t.revisionId),
    check("review_declines_reason_length", lengthBetween(t.reason, 1, 1000)),
  ],
);
