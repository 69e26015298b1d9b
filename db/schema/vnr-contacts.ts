import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { CHANNEL_KINDS, CHANNEL_SIDES, CONTACT_ROLES, EXCHANGE_WAYS } from "../enums";
import { createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { vnrRounds } from "./vnr";

/** Who is in charge of a country's review: people outside this platform. Seen in the workspace alone; erased by DELETE. */
export const vnrContacts = pgTable(
  "vnr_contacts",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    role: text({ enum: CONTACT_ROLES }).notNull(),
    name: text().notNull().default(""),
    /** Ministry or body, and what they are there. */
    office: text().notNull().default(""),
    email: text().notNull().default(""),
    phone: text().notNull().default(""),
    /** To be approached before the others. */
    first: boolean().notNull().default(false),
    why: text().notNull().default(""),
    howFound: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_contacts_round").on(t.roundId),
    check("vnr_contacts_role", isOneOf(t.role, CONTACT_ROLES)),
    check("vnr_contacts_somebody", sql`${t.name} <> '' or ${t.office} <> ''`),
    check("vnr_contacts_name_length", lengthBetween(t.name, 0, 200)),
    check("vnr_contacts_office_length", lengthBetween(t.office, 0, 300)),
    check("vnr_contacts_email_length", lengthBetween(t.email, 0, 320)),
    check("vnr_contacts_phone_length", lengthBetween(t.phone, 0, 60)),
    check("vnr_contacts_why_length", lengthBetween(t.why, 0, 2000)),
    check("vnr_contacts_how_found_length", lengthBetween(t.howFound, 0, 2000)),
  ],
);

/** What was said with a contact, when. */
export const vnrExchanges = pgTable(
  "vnr_exchanges",
  {
    id: id(),
    contactId: uuid()
      .notNull()
      .references(() => vnrContacts.id, { onDelete: "cascade" }),
    happenedOn: date({ mode: "string" }).notNull(),
    way: text({ enum: EXCHANGE_WAYS }).notNull(),
    what: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_exchanges_contact").on(t.contactId, t.happenedOn),
    check("vnr_exchanges_way", isOneOf(t.way, EXCHANGE_WAYS)),
    check("vnr_exchanges_what_length", lengthBetween(t.what, 1, 5000)),
  ],
);

/** One way by which views reach the review. */
export const vnrChannels = pgTable(
  "vnr_channels",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    kind: text({ enum: CHANNEL_KINDS }).notNull(),
    side: text({ enum: CHANNEL_SIDES }).notNull(),
    title: text().notNull(),
    opensOn: date({ mode: "string" }),
    closesOn: date({ mode: "string" }),
    link: text().notNull().default(""),
    /** What was sent or said there, and when; and what was answered. */
    sent: text().notNull().default(""),
    sentOn: date({ mode: "string" }),
    answer: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_channels_round").on(t.roundId),
    check("vnr_channels_kind", isOneOf(t.kind, CHANNEL_KINDS)),
    check("vnr_channels_side", isOneOf(t.side, CHANNEL_SIDES)),
    check("vnr_channels_title_length", lengthBetween(t.title, 1, 300)),
    check(
      "vnr_channels_period",
      sql`${t.closesOn} is null or ${t.opensOn} is null or ${t.opensOn} <= ${t.closesOn}`,
    ),
    check("vnr_channels_sent_length", lengthBetween(t.sent, 0, 5000)),
    check("vnr_channels_answer_length", lengthBetween(t.answer, 0, 5000)),
    check("vnr_channels_link", sql`${t.link} = '' or ${t.link} ~ '^https?://'`),
  ],
);
