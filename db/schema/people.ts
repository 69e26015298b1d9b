import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Names } from "../documents";
import { MEMBER_ROLES, ORGANISATION_KINDS, PLATFORM_ROLES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";

export const people = pgTable(
  "people",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    locale: text().notNull().default("en"),
    active: boolean().notNull().default(true),
    /** Raised to end every session of this person: a session carries the number it began with. */
    sessionEpoch: integer().notNull().default(0),
    createdAt: createdAt(),
    /** The account was erased: the row stays for the record's sake and says nothing of the person. */
    erasedAt: at(),
  },
  (t) => [
    uniqueIndex("people_email").on(sql`lower(${t.email})`),
    check("people_name_length", sql`${lengthBetween(t.name, 1, 200)} or ${t.erasedAt} is not null`),
    check("people_erased", sql`${t.erasedAt} is null or (${t.name} = '' and not ${t.active})`),
    check("people_email_length", lengthBetween(t.email, 3, 320)),
  ],
);

/** An address that somebody confirmed and changed later, in lower case: conflicts of interest are asked of it as well. */
export const formerAddresses = pgTable(
  "former_addresses",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    email: text().notNull(),
    /** When they gave it up. */
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.email] }),
    check(
      "former_addresses_email",
      sql`${t.email} = lower(${t.email}) and ${lengthBetween(t.email, 3, 320)}`,
    ),
  ],
);

export const platformRoles = pgTable(
  "platform_roles",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text({ enum: PLATFORM_ROLES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.role] }),
    check("platform_roles_role", isOneOf(t.role, PLATFORM_ROLES)),
  ],
);

export const organisations = pgTable(
  "organisations",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: ORGANISATION_KINDS }).notNull(),
    country: text().notNull(),
    site: text().notNull().default(""),
    /** The national library or association of the same country whose leads sign off too. */
    sponsorId: uuid().references((): AnyPgColumn => organisations.id),
    /** What it is called in other languages, by BCP 47 tag; `name` is what it calls itself. */
    names: jsonb().$type<Names>().notNull().default({}),
    /** IANA. */
    timeZone: text().notNull().default("UTC"),
    isSample: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    check("organisations_kind", isOneOf(t.kind, ORGANISATION_KINDS)),
    check("organisations_name_length", lengthBetween(t.name, 1, 200)),
    check("organisations_names", sql`jsonb_typeof(${t.names}) = 'object'`),
    check("organisations_time_zone_length", lengthBetween(t.timeZone, 1, 64)),
    check("organisations_country", sql`${t.country} ~ '^[A-Z]{3}$'`),
    check(
      "organisations_sponsor",
      sql`${t.sponsorId} is null or (${t.sponsorId} <> ${t.id} and ${t.kind} not in ('national_library', 'library_association'))`,
    ),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    role: text({ enum: MEMBER_ROLES }).notNull(),
    createdAt: createdAt(),
    endedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.organisationId] }),
    index("memberships_organisation").on(t.organisationId),
    check("memberships_role", isOneOf(t.role, MEMBER_ROLES)),
  ],
);
