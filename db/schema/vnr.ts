import { sql } from "drizzle-orm";
import {
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
import { VNR_STATUSES, VNR_TASK_STATES, VNR_TASKS } from "../enums";
import { createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations, people } from "./people";

/** Members whom a lead named for the VNR workspace of their country. A trigger ends it with the membership. */
export const vnrNamed = pgTable(
  "vnr_named",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.organisationId] }),
    index("vnr_named_organisation").on(t.organisationId),
  ],
);

/** One country's work on its review of one year. */
export const vnrRounds = pgTable(
  "vnr_rounds",
  {
    id: id(),
    country: text().notNull(),
    year: integer().notNull(),
    status: text({ enum: VNR_STATUSES }).notNull(),
    mainMessagesOn: date({ mode: "string" }).notNull(),
    reportOn: date({ mode: "string" }).notNull(),
    presentationOn: date({ mode: "string" }).notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("vnr_rounds_country").on(t.country, t.year),
    check("vnr_rounds_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check("vnr_rounds_year", sql`${t.year} between 2016 and 2100`),
    check("vnr_rounds_status", isOneOf(t.status, VNR_STATUSES)),
    check(
      "vnr_rounds_dates",
      sql`${t.mainMessagesOn} <= ${t.reportOn} and ${t.reportOn} <= ${t.presentationOn}
        and extract(year from ${t.presentationOn}) = ${t.year} and ${t.mainMessagesOn} >= make_date(${t.year} - 1, 8, 1)`,
    ),
  ],
);

/** What is to be done in a round: a task of the plan, or one of its own with a title and a day. */
export const vnrTasks = pgTable(
  "vnr_tasks",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    planned: text({ enum: VNR_TASKS }),
    title: text().notNull().default(""),
    /** Null: on the day that the plan counts from the round's dates. */
    dueOn: date({ mode: "string" }),
    ownerId: uuid().references(() => people.id),
    notes: text().notNull().default(""),
    state: text({ enum: VNR_TASK_STATES }).notNull().default("open"),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("vnr_tasks_planned").on(t.roundId, t.planned),
    check("vnr_tasks_planned", isOneOf(t.planned, VNR_TASKS)),
    check("vnr_tasks_state", isOneOf(t.state, VNR_TASK_STATES)),
    check("vnr_tasks_own", sql`(${t.planned} is null) = (${t.title} <> '')`),
    check("vnr_tasks_due", sql`${t.planned} is not null or ${t.dueOn} is not null`),
    check("vnr_tasks_title_length", lengthBetween(t.title, 0, 200)),
    check("vnr_tasks_notes_length", lengthBetween(t.notes, 0, 5000)),
  ],
);
