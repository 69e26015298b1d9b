import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { EVIDENCE_KINDS, STRENGTHS } from "../enums";
import { createdAt, isOneOf, lengthBetween } from "./columns";
import { reviews } from "./reviews";
import { claims, contributions } from "./stories";

const reviewId = () =>
  uuid()
    .notNull()
    .references(() => reviews.id);
/** What lowers says why; what confirms needs no words. */
const lowersWithReason = (given: AnyPgColumn, stated: AnyPgColumn, reason: AnyPgColumn) =>
  sql`(${given} = ${stated}) = (${reason} = '')`;

/** One reviewer's word on the kind of evidence of a claim: as computed (`stated`), or a weaker one. Until the verdict. */
export const claimLevels = pgTable(
  "claim_levels",
  {
    reviewId: reviewId(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    stated: text({ enum: EVIDENCE_KINDS }).notNull(),
    given: text({ enum: EVIDENCE_KINDS }).notNull(),
    reason: text().notNull().default(""),
    givenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.claimId] }),
    index("claim_levels_claim").on(t.claimId),
    check("claim_levels_stated", isOneOf(t.stated, EVIDENCE_KINDS)),
    check("claim_levels_given", isOneOf(t.given, EVIDENCE_KINDS)),
    check("claim_levels_lowered", lowersWithReason(t.given, t.stated, t.reason)),
    check("claim_levels_reason_length", lengthBetween(t.reason, 0, 1000)),
  ],
);

/** The same for the strength of a contribution: as the library wrote it (`stated`), or a weaker one. */
export const contributionLevels = pgTable(
  "contribution_levels",
  {
    reviewId: reviewId(),
    contributionId: uuid()
      .notNull()
      .references(() => contributions.id),
    stated: text({ enum: STRENGTHS }).notNull(),
    given: text({ enum: STRENGTHS }).notNull(),
    reason: text().notNull().default(""),
    givenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.contributionId] }),
    index("contribution_levels_contribution").on(t.contributionId),
    check("contribution_levels_stated", isOneOf(t.stated, STRENGTHS)),
    check("contribution_levels_given", isOneOf(t.given, STRENGTHS)),
    check("contribution_levels_lowered", lowersWithReason(t.given, t.stated, t.reason)),
    check("contribution_levels_reason_length", lengthBetween(t.reason, 0, 1000)),
  ],
);
