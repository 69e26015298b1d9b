import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { JOIN_DECISIONS, JOIN_ROLES, ORGANISATION_KINDS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { invitations } from "./invitations";
import { organisations, people } from "./people";

/** Someone asks for an account. Nobody sees it before the address is confirmed; unconfirmed ones are cleared away. */
export const joinRequests = pgTable(
  "join_requests",
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    locale: text().notNull(),
    /** A known organisation, or else the one described by the `new…` columns. */
    organisationId: uuid().references(() => organisations.id),
    newName: text().notNull().default(""),
    newKind: text({ enum: ORGANISATION_KINDS }),
    newCountry: text(),
    newSite: text().notNull().default(""),
    role: text({ enum: JOIN_ROLES }).notNull(),
    why: text().notNull(),
    /** Who works on the country's review asks a partner in: who, and for which organisation. Null: they ask themselves. */
    proposedBy: uuid().references(() => people.id),
    proposedFor: uuid().references(() => organisations.id),
    /** SHA-256 of the token that confirms the address. */
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    confirmedAt: at(),
    decision: text({ enum: JOIN_DECISIONS }),
    decidedAt: at(),
    decidedBy: uuid().references(() => people.id),
    /** What the admin says to the one who asked, when declining. */
    word: text().notNull().default(""),
    invitationId: uuid().references(() => invitations.id),
  },
  (t) => [
    index("join_requests_open").on(t.confirmedAt).where(sql`${t.decidedAt} is null`),
    index("join_requests_proposed_for").on(t.proposedFor),
    // One open proposal for each address and place.
    uniqueIndex("join_requests_one_proposal")
      .on(sql`lower(${t.email})`, sql`coalesce(${t.newCountry}, ${t.organisationId}::text)`)
      .where(sql`${t.proposedFor} is not null and ${t.decidedAt} is null`),
    check("join_requests_proposed", sql`(${t.proposedBy} is null) = (${t.proposedFor} is null)`),
    check("join_requests_name_length", lengthBetween(t.name, 1, 200)),
    check("join_requests_email_length", lengthBetween(t.email, 3, 320)),
    check("join_requests_why_length", lengthBetween(t.why, 1, 2000)),
    check("join_requests_role", isOneOf(t.role, JOIN_ROLES)),
    check("join_requests_kind", isOneOf(t.newKind, ORGANISATION_KINDS)),
    check(
      "join_requests_organisation",
      sql`case when ${t.organisationId} is null then ${t.newName} <> '' and ${t.newKind} is not null and ${t.newCountry} ~ '^[A-Z]{3}$' else ${t.newName} = '' and ${t.newKind} is null and ${t.newCountry} is null end`,
    ),
    check("join_requests_decision", isOneOf(t.decision, JOIN_DECISIONS)),
    check(
      "join_requests_decided",
      sql`(${t.decidedAt} is null) = (${t.decision} is null) and (${t.decidedAt} is null) = (${t.decidedBy} is null) and (${t.decidedAt} is null or ${t.confirmedAt} is not null)`,
    ),
    check("join_requests_declined", sql`${t.decision} is distinct from 'declined' or ${t.word} <> ''`),
    check(
      "join_requests_accepted",
      sql`(${t.decision} is not distinct from 'accepted') = (${t.invitationId} is not null)`,
    ),
  ],
);
