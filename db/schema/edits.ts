import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { MUST_FIX_OUTCOMES, PASSAGES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { comments, reviews } from "./reviews";
import { revisions } from "./stories";

const revisionId = () =>
  uuid()
    .notNull()
    .references(() => revisions.id);

/**
 * A reviewer's wording for a piece of a passage. The library sees it once it is sent; a lead accepts it or not. While it
 * waits for that, it goes over to the revision that other accepted wording makes.
 */
export const suggestedEdits = pgTable(
  "suggested_edits",
  {
    id: id(),
    revisionId: revisionId(),
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    passage: text({ enum: PASSAGES }).notNull(),
    /** Which claim (its position), contribution (its target) or photo (its id); empty where there is only one. */
    item: text().notNull().default(""),
    /** The piece, by its words and what stands around it. */
    quote: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    words: text().notNull(),
    why: text().notNull().default(""),
    createdAt: createdAt(),
    sentAt: at(),
    answeredAt: at(),
    answeredBy: uuid().references(() => people.id),
    accepted: boolean(),
    answerWord: text().notNull().default(""),
  },
  (t) => [
    index("suggested_edits_revision").on(t.revisionId),
    index("suggested_edits_review").on(t.reviewId),
    check("suggested_edits_passage", isOneOf(t.passage, PASSAGES)),
    check("suggested_edits_why_length", lengthBetween(t.why, 0, 1000)),
    check("suggested_edits_changes", sql`${t.quote} <> ${t.words}`),
    check(
      "suggested_edits_answered",
      sql`(${t.answeredAt} is null) = (${t.accepted} is null) and (${t.answeredAt} is null) = (${t.answeredBy} is null) and (${t.answeredAt} is null or ${t.sentAt} is not null)`,
    ),
  ],
);

/** Append-only: a revision that is an earlier one with accepted wording, and nothing else. */
export const amendments = pgTable("amendments", {
  revisionId: revisionId().primaryKey(),
  amendsId: revisionId().unique(),
  acceptedBy: uuid()
    .notNull()
    .references(() => people.id),
  createdAt: createdAt(),
});

/** Append-only: a reviewer has read what an amendment changed, of exactly this hash. */
export const differenceConfirmations = pgTable("difference_confirmations", {
  reviewId: uuid()
    .primaryKey()
    .references(() => reviews.id),
  hash: text().notNull(),
  confirmedAt: createdAt(),
});

/** What the library did about a must-fix of the round before, beside its answer in words; changeable until it submits. */
export const mustFixAnswers = pgTable(
  "must_fix_answers",
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id),
    outcome: text({ enum: MUST_FIX_OUTCOMES }).notNull(),
    answeredBy: uuid()
      .notNull()
      .references(() => people.id),
    answeredAt: createdAt(),
  },
  (t) => [check("must_fix_answers_outcome", isOneOf(t.outcome, MUST_FIX_OUTCOMES))],
);
