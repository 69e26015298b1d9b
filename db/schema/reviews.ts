import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ANSWERS, CRITERIA, SECTIONS, VERDICTS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { revisions, stories } from "./stories";

/** One reviewer's work on one revision. Current while `releasedAt` is null. */
export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    reviewerId: uuid()
      .notNull()
      .references(() => people.id),
    assignedBy: uuid().references(() => people.id),
    /** "No conflict" confirmed by the reviewer. Nothing private is shown before. */
    confirmedAt: at(),
    dueOn: date({ mode: "string" }).notNull(),
    privateNote: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    releasedAt: at(),
  },
  (t) => [
    uniqueIndex("reviews_one_current").on(t.revisionId, t.reviewerId).where(sql`${t.releasedAt} is null`),
    index("reviews_reviewer").on(t.reviewerId),
    check("reviews_note_length", lengthBetween(t.privateNote, 0, 5000)),
  ],
);

/** An answer per criterion; changeable until the verdict. */
export const reviewCriteria = pgTable(
  "review_criteria",
  {
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id),
    criterion: text({ enum: CRITERIA }).notNull(),
    answer: text({ enum: ANSWERS }).notNull(),
    answeredAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.criterion] }),
    check("review_criteria_criterion", isOneOf(t.criterion, CRITERIA)),
    check("review_criteria_answer", isOneOf(t.answer, ANSWERS)),
  ],
);

/** A remark pinned to a section, or (with `parentId`) a reply to one. */
export const comments = pgTable(
  "comments",
  {
    id: id(),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    /** Null for an editor's comment and for a library's reply. */
    reviewId: uuid().references(() => reviews.id),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    parentId: uuid().references((): AnyPgColumn => comments.id),
    section: text({ enum: SECTIONS }).notNull(),
    /** The criterion a must-fix carries, where it carries one. */
    criterion: text({ enum: CRITERIA }),
    body: text().notNull(),
    mustFix: boolean().notNull().default(false),
    createdAt: createdAt(),
    closedAt: at(),
    closedBy: uuid().references(() => people.id),
    closedWord: text().notNull().default(""),
  },
  (t) => [
    index("comments_revision").on(t.revisionId),
    check("comments_section", isOneOf(t.section, SECTIONS)),
    check("comments_criterion", isOneOf(t.criterion, CRITERIA)),
    check("comments_body_length", lengthBetween(t.body, 1, 5000)),
    check(
      "comments_closed",
      sql`(${t.closedAt} is null) = (${t.closedBy} is null) and (${t.closedAt} is null) = (${t.closedWord} = '')`,
    ),
    check("comments_reply", sql`${t.parentId} is null or (not ${t.mustFix} and ${t.criterion} is null)`),
  ],
);

/** Append-only: what a reviewer decided, on which hash. */
export const verdicts = pgTable(
  "verdicts",
  {
    id: id(),
    reviewId: uuid()
      .notNull()
      .unique()
      .references(() => reviews.id),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    reviewerId: uuid()
      .notNull()
      .references(() => people.id),
    verdict: text({ enum: VERDICTS }).notNull(),
    hash: text().notNull(),
    givenAt: createdAt(),
  },
  (t) => [
    uniqueIndex("verdicts_one_per_reviewer").on(t.revisionId, t.reviewerId),
    check("verdicts_verdict", isOneOf(t.verdict, VERDICTS)),
  ],
);

/** A conflict that a person declared for a story; an editor looks at one that came to light when they had taken part. */
export const declaredConflicts = pgTable(
  "declared_conflicts",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    declaredAt: createdAt(),
    /** They had judged the story by then, or had a part in its review. */
    foundLate: boolean().notNull().default(false),
    /** What an editor says after looking at what was judged. */
    settledAt: at(),
    settledBy: uuid().references(() => people.id),
    settledWord: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.storyId] }),
    index("declared_conflicts_open").on(t.storyId).where(sql`${t.foundLate} and ${t.settledAt} is null`),
    check("declared_conflicts_word_length", lengthBetween(t.settledWord, 0, 2000)),
    check(
      "declared_conflicts_settled",
      sql`(${t.settledAt} is null) = (${t.settledBy} is null) and (${t.settledAt} is null) = (${t.settledWord} = '') and (${t.foundLate} or ${t.settledAt} is null)`,
    ),
  ],
);

/** An editor's waiver of the same-country rule for one story; its reason is shown publicly. */
export const waivers = pgTable(
  "waivers",
  {
    storyId: uuid()
      .primaryKey()
      .references(() => stories.id),
    editorId: uuid()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    givenAt: createdAt(),
  },
  (t) => [check("waivers_reason_length", lengthBetween(t.reason, 10, 1000))],
);
