import { check, date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { WORK_REMINDERS } from "../enums";
import { createdAt, isOneOf } from "./columns";

/** What people were reminded of: a thing, what of it, and the day it goes by. Written with the mail, so that it goes once. */
export const workReminders = pgTable(
  "work_reminders",
  {
    subjectId: uuid().notNull(),
    reminder: text({ enum: WORK_REMINDERS }).notNull(),
    day: date({ mode: "string" }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.reminder, t.day] }),
    check("work_reminders_reminder", isOneOf(t.reminder, WORK_REMINDERS)),
  ],
);
