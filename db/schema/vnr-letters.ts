import { sql } from "drizzle-orm";
import { check, date, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { REMINDER_MOMENTS } from "../enums";
import { createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { vnrRounds } from "./vnr";

/** The letter that opens a round, to whoever coordinates the review: one for each language. */
export const vnrLetters = pgTable(
  "vnr_letters",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    locale: text().notNull(),
    addressee: text().notNull().default(""),
    salutation: text().notNull().default(""),
    opening: text().notNull().default(""),
    /** The government's three reasons: all its parts, target 11.4, information in some twenty targets. */
    wholeGovernment: text().notNull().default(""),
    heritage: text().notNull().default(""),
    information: text().notNull().default(""),
    request: text().notNull().default(""),
    librarySigner: text().notNull().default(""),
    associationSigner: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("vnr_letters_locale").on(t.roundId, t.locale),
    check("vnr_letters_locale", sql`${t.locale} ~ '^[a-z]{2}$'`),
    check("vnr_letters_addressee_length", lengthBetween(t.addressee, 0, 1000)),
    check("vnr_letters_salutation_length", lengthBetween(t.salutation, 0, 300)),
    check("vnr_letters_opening_length", lengthBetween(t.opening, 0, 5000)),
    check("vnr_letters_whole_government_length", lengthBetween(t.wholeGovernment, 0, 5000)),
    check("vnr_letters_heritage_length", lengthBetween(t.heritage, 0, 5000)),
    check("vnr_letters_information_length", lengthBetween(t.information, 0, 5000)),
    check("vnr_letters_request_length", lengthBetween(t.request, 0, 5000)),
    check("vnr_letters_library_signer_length", lengthBetween(t.librarySigner, 0, 1000)),
    check("vnr_letters_association_signer_length", lengthBetween(t.associationSigner, 0, 1000)),
  ],
);

/** What a person was reminded of: a task or channel, its day then, and the moment. Written with the mail, so that it goes once. */
export const vnrReminders = pgTable(
  "vnr_reminders",
  {
    subjectId: uuid().notNull(),
    day: date({ mode: "string" }).notNull(),
    moment: text({ enum: REMINDER_MOMENTS }).notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.day, t.moment, t.personId] }),
    check("vnr_reminders_moment", isOneOf(t.moment, REMINDER_MOMENTS)),
  ],
);
