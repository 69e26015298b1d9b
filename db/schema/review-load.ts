import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { FIGURE_SCOPES } from "../enums";
import { isOneOf } from "./columns";

/**
 * Public: what waits for reviewers now, and how many of them there are for it, in numbers that tell of no single story
 * and nobody. Written anew each night.
 */
export const reviewLoad = pgTable(
  "review_load",
  {
    scope: text({ enum: FIGURE_SCOPES }).notNull(),
    /** Code of the region, tag of the language, `others`; empty for all. */
    value: text().notNull(),
    /** Stories; null: too few to tell. */
    waiting: integer(),
    /** Days that they have waited, the median. */
    waitingDays: real(),
    /** Who read the language, know the region; null: too few to tell. */
    reviewers: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.value] }),
    check("review_load_scope", isOneOf(t.scope, FIGURE_SCOPES)),
    check("review_load_whole", sql`(${t.scope} = 'all') = (${t.value} = '')`),
    check(
      "review_load_enough",
      sql`coalesce(${t.waiting}, 0) >= 5 or (${t.scope} = 'all' and coalesce(${t.waiting}, 0) = 0)`,
    ),
    check("review_load_withheld", sql`coalesce(${t.waiting}, 0) > 0 or ${t.waitingDays} is null`),
    check("review_load_reviewers", sql`${t.reviewers} >= 5`),
  ],
);
