import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { KEPT_SECTIONS, SECTIONS } from "../enums";
import { createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { revisions, stories } from "./stories";

/** All of this goes with its story. */
const storyId = () =>
  uuid()
    .notNull()
    .references(() => stories.id, { onDelete: "cascade" });
const personId = () =>
  uuid()
    .notNull()
    .references(() => people.id);

/**
 * What stood in a section after somebody wrote in it for a while: to compare, and to bring back. Not what is judged.
 * The words of voices are never kept here: they belong to the person who said them.
 */
export const restorePoints = pgTable(
  "restore_points",
  {
    id: id(),
    storyId: storyId(),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    section: text({ enum: KEPT_SECTIONS }).notNull(),
    value: jsonb().$type<unknown>().notNull(),
    personId: personId(),
    begunAt: createdAt(),
    at: createdAt(),
  },
  (t) => [
    index("restore_points_story").on(t.storyId, t.at.desc()),
    index("restore_points_section").on(t.revisionId, t.section, t.at.desc()),
    check("restore_points_section", isOneOf(t.section, KEPT_SECTIONS)),
    check("restore_points_begun", sql`${t.begunAt} <= ${t.at}`),
  ],
);

/** Who has a draft open, and in which section: forgotten a minute after the last sign of life. */
export const presences = pgTable(
  "presences",
  {
    storyId: storyId(),
    personId: personId(),
    section: text({ enum: SECTIONS }).notNull(),
    seenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.personId] }),
    check("presences_section", isOneOf(t.section, SECTIONS)),
  ],
);

/** Numbers in a story's words of which a writer said that they are no result: a date, an address, a price. */
export const plainNumbers = pgTable(
  "plain_numbers",
  { storyId: storyId(), number: text().notNull(), personId: personId(), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.storyId, t.number] }),
    check("plain_numbers_length", lengthBetween(t.number, 1, 40)),
  ],
);

/** Targets near to access to information: this platform's own selection, kept by admins. */
export const informationTargets = pgTable("information_targets", { target: text().primaryKey() }, (t) => [
  check("information_targets_form", sql`${t.target} ~ '^(1[0-7]|[1-9])[.]([1-9]|1[0-9]|[a-d])$'`),
]);
