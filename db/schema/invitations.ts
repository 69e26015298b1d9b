import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { MEMBER_ROLES, PLATFORM_ROLES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations, people } from "./people";

/** A one-time link by which a person comes in. Open while neither used nor revoked; dead after `expiresAt`. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    /** SHA-256 of the link's token: who reads this table cannot come in by it. */
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    name: text().notNull().default(""),
    locale: text().notNull(),
    organisationId: uuid().references(() => organisations.id),
    memberRole: text({ enum: MEMBER_ROLES }),
    platformRoles: text({ enum: PLATFORM_ROLES }).array().notNull().default([]),
    /** Null: the system, for the first admin. */
    invitedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
    sentAt: createdAt(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: at(),
    usedBy: uuid().references(() => people.id),
    revokedAt: at(),
  },
  (t) => [
    uniqueIndex("invitations_one_open")
      .on(sql`lower(${t.email})`, sql`coalesce(${t.organisationId}::text, '')`)
      .where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
    index("invitations_organisation").on(t.organisationId),
    check("invitations_email_length", lengthBetween(t.email, 3, 320)),
    check("invitations_name_length", lengthBetween(t.name, 0, 200)),
    check("invitations_member_role", isOneOf(t.memberRole, MEMBER_ROLES)),
    check(
      "invitations_platform_roles",
      sql`${t.platformRoles} <@ array[${sql.raw(PLATFORM_ROLES.map((role) => `'${role}'`).join(", "))}]`,
    ),
    check("invitations_membership", sql`(${t.organisationId} is null) = (${t.memberRole} is null)`),
    check("invitations_gives", sql`${t.organisationId} is not null or cardinality(${t.platformRoles}) > 0`),
    check("invitations_used", sql`(${t.usedAt} is null) = (${t.usedBy} is null)`),
    check("invitations_ends_once", sql`${t.usedAt} is null or ${t.revokedAt} is null`),
  ],
);
