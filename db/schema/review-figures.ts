import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { FIGURE_SCOPES } from "../enums";
import { isOneOf } from "./columns";

/**
 * Public: how reviewing went, year by year, in numbers that tell of no single story. Written anew each night.
 * `answers` null: too few to tell anything.
 */
export const reviewFigures = pgTable(
  "review_figures",
  {
    year: integer().notNull(),
    scope: text({ enum: FIGURE_SCOPES }).notNull(),
    /** Code of the region, tag of the language, `others`; empty for the whole year. */
    value: text().notNull(),
    answers: integer(),
    /** Days to the first answer, the median. */
    firstDays: real(),
    approvedShare: real(),
    rounds: real(),
  },
  (t) => [
    primaryKey({ columns: [t.year, t.scope, t.value] }),
    check("review_figures_scope", isOneOf(t.scope, FIGURE_SCOPES)),
    check("review_figures_whole", sql`(${t.scope} = 'all') = (${t.value} = '')`),
    check("review_figures_enough", sql`${t.answers} >= 5 or (${t.answers} is null and ${t.scope} = 'all')`),
    check(
      "review_figures_withheld",
      sql`${t.answers} is not null or (${t.firstDays} is null and ${t.approvedShare} is null and ${t.rounds} is null)`,
    ),
  ],
);
