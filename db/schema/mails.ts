import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { MAIL_KINDS, MAIL_STATES, MAIL_WISHES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";

/** The thing a mail or notice is about, by id: what rights are asked of, once more, before it is shown. */
const about = () => ({
  organisationId: uuid(),
  projectId: uuid(),
  storyId: uuid(),
  revisionId: uuid(),
  subjectId: uuid(),
});

/** The outbox: one row for each mail, written in the transaction that causes it. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    /**
     * Whom it is for: a person, at the address they have when it is sent, or at `address` alone. Who reported a problem
     * is named by neither: their address stands with the report (`subjectId`) and nowhere else.
     */
    personId: uuid().references(() => people.id),
    address: text(),
    name: text().notNull().default(""),
    locale: text().notNull(),
    /** What the text needs; may hold a one-time token. Empty once the server has accepted the mail. */
    data: jsonb().$type<Record<string, string>>().notNull().default({}),
    ...about(),
    state: text({ enum: MAIL_STATES }).notNull().default("queued"),
    tries: integer().notNull().default(0),
    /** Code of what went wrong last: of the server (`550`), the connection (`ECONNREFUSED`) or ours. */
    lastError: text(),
    createdAt: createdAt(),
    triedAt: at(),
    sentAt: at(),
  },
  (t) => [
    index("mails_created").on(t.createdAt),
    index("mails_state").on(t.state, t.createdAt),
    index("mails_person").on(t.personId),
    check("mails_kind", isOneOf(t.kind, MAIL_KINDS)),
    check("mails_state", isOneOf(t.state, MAIL_STATES)),
    check(
      "mails_recipient",
      sql`${t.personId} is not null or ${t.address} is not null or ${t.kind} = 'report_answered'`,
    ),
    check("mails_address_length", lengthBetween(t.address, 3, 320)),
    check("mails_sent", sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
    check("mails_sent_holds_nothing", sql`${t.state} <> 'sent' or ${t.data} = '{}'::jsonb`),
  ],
);

/** What a person is told inside the product. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    data: jsonb().$type<Record<string, string>>().notNull().default({}),
    ...about(),
    createdAt: createdAt(),
    readAt: at(),
    /** Since when it waits for the daily digest; null: it does not. */
    digestFrom: at(),
    /** The digest it went into. */
    digestId: uuid().references(() => mails.id, { onDelete: "set null" }),
  },
  (t) => [
    index("notices_person").on(t.personId, t.createdAt),
    index("notices_unread").on(t.personId).where(sql`${t.readAt} is null`),
    index("notices_digest").on(t.personId).where(sql`${t.digestFrom} is not null`),
    index("notices_in_digest").on(t.digestId),
    check("notices_kind", isOneOf(t.kind, MAIL_KINDS)),
  ],
);

/** How a person wants to hear of a kind, where it is not at once. */
export const mailWishes = pgTable(
  "mail_wishes",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: MAIL_KINDS }).notNull(),
    wish: text({ enum: MAIL_WISHES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind] }),
    check("mail_wishes_kind", isOneOf(t.kind, MAIL_KINDS)),
    check("mail_wishes_wish", isOneOf(t.wish, MAIL_WISHES)),
  ],
);
