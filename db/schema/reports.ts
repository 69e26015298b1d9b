import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { REPORT_ITEMS, REPORT_KINDS, REPORT_OUTCOMES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { stories } from "./stories";

/** What visitors say is wrong with a public story. Read by editors without a conflict, and by nobody else. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    kind: text({ enum: REPORT_KINDS }).notNull(),
    item: text({ enum: REPORT_ITEMS }).notNull(),
    /** The photo or voice; null: the whole story. */
    subjectId: uuid(),
    words: text().notNull(),
    /** Where an answer goes, and nowhere else is this address kept; nobody is shown it. */
    email: text(),
    /** Of the page on which it was written. */
    locale: text().notNull(),
    /** It came with the code on a slip of somebody who is shown or quoted in the story. */
    byCode: boolean().notNull().default(false),
    answer: text().notNull().default(""),
    answeredAt: at(),
    answeredBy: uuid().references(() => people.id),
    outcome: text({ enum: REPORT_OUTCOMES }),
    closedAt: at(),
    closedBy: uuid().references(() => people.id),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("reports_story").on(t.storyId),
    index("reports_open").on(t.createdAt).where(sql`${t.closedAt} is null`),
    index("reports_email").on(sql`lower(${t.email})`).where(sql`${t.email} is not null`),
    check("reports_kind", isOneOf(t.kind, REPORT_KINDS)),
    check("reports_item", isOneOf(t.item, REPORT_ITEMS)),
    check("reports_outcome", isOneOf(t.outcome, REPORT_OUTCOMES)),
    check("reports_subject", sql`(${t.item} = 'story') = (${t.subjectId} is null)`),
    check("reports_words_length", lengthBetween(t.words, 1, 4000)),
    check("reports_email_length", lengthBetween(t.email, 3, 320)),
    check("reports_answer_length", lengthBetween(t.answer, 0, 2000)),
    check("reports_answered", sql`(${t.answer} = '') = (${t.answeredAt} is null)`),
    check("reports_closed", sql`(${t.outcome} is null) = (${t.closedAt} is null)`),
  ],
);

/** What was hidden at once because of a report: a photo or voice once, whatever is reported of it later. */
export const reportHides = pgTable(
  "report_hides",
  {
    subjectId: uuid().primaryKey(),
    item: text({ enum: REPORT_ITEMS }).notNull(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("report_hides_report").on(t.reportId),
    index("report_hides_newest").on(t.createdAt),
    check("report_hides_item", sql`${t.item} in ('photo', 'voice')`),
  ],
);
