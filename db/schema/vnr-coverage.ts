import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { organisations, people } from "./people";
import { projects } from "./projects";
import { vnrRounds } from "./vnr";

/**
 * Projects whose organisation lets its country's VNR workspace know that they exist. `country`: with whom, so that an
 * organisation that moves takes what it shared along unseen.
 */
export const vnrSharedProjects = pgTable(
  "vnr_shared_projects",
  {
    projectId: uuid()
      .primaryKey()
      .references(() => projects.id, { onDelete: "cascade" }),
    country: text().notNull(),
    sharedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_shared_projects_country").on(t.country),
    check("vnr_shared_projects_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
  ],
);

/** A library was asked for a story towards a target that a round has nothing for. Only ever added. */
export const vnrStoryAsks = pgTable(
  "vnr_story_asks",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    target: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_story_asks_round").on(t.roundId, t.target),
    check("vnr_story_asks_target_form", sql`${t.target} ~ '^(1[0-7]|[1-9])[.]([1-9]|1[0-9]|[a-d])$'`),
  ],
);
