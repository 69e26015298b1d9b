import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { ACCOUNT_LINK_KINDS, CHALLENGE_USES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";

const personId = () =>
  uuid()
    .notNull()
    .references(() => people.id);
const expiresAt = () => timestamp({ withTimezone: true }).notNull();

/** A one-time link to one's own account. Of the token only the hash stands here. */
export const accountLinks = pgTable(
  "account_links",
  {
    id: id(),
    personId: personId(),
    kind: text({ enum: ACCOUNT_LINK_KINDS }).notNull(),
    hash: text().notNull().unique(),
    /** `email_confirm`: the address that becomes theirs; `email_undo`: the one that was. */
    email: text().notNull().default(""),
    createdAt: createdAt(),
    expiresAt: expiresAt(),
    /** Used, or ended by a newer one. */
    endedAt: at(),
  },
  (t) => [
    uniqueIndex("account_links_open")
      .on(t.personId, t.kind)
      .where(sql`${t.endedAt} is null and ${t.kind} <> 'email_undo'`),
    index("account_links_person").on(t.personId),
    check("account_links_kind", isOneOf(t.kind, ACCOUNT_LINK_KINDS)),
    check("account_links_email", sql`(${t.kind} = 'reset') = (${t.email} = '')`),
  ],
);

/** A public key whose other half never leaves the person's device. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: id(),
    personId: personId(),
    credentialId: text().notNull().unique(),
    publicKey: text().notNull(),
    /** How often it has signed, where the device counts. */
    counter: bigint({ mode: "number" }).notNull().default(0),
    transports: text().array().notNull().default([]),
    name: text().notNull(),
    createdAt: createdAt(),
    usedAt: at(),
  },
  (t) => [
    index("passkeys_person").on(t.personId),
    check("passkeys_name_length", lengthBetween(t.name, 1, 80)),
  ],
);

/** An app that makes one-time codes (TOTP, RFC 6238). The secret is sealed under the house's own. */
export const codeGenerators = pgTable("code_generators", {
  personId: personId().primaryKey(),
  secret: text().notNull(),
  createdAt: createdAt(),
  /** When its first code was typed in; before that it proves nothing. */
  confirmedAt: at(),
  /** The step of the last code used: no code counts twice, nor one before it. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
});

/** For the day when passkey and app are lost: each once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  { id: id(), personId: personId(), hash: text().notNull().unique(), usedAt: at() },
  (t) => [index("recovery_codes_person").on(t.personId)],
);

/** What a passkey was asked to sign: once, within minutes, for one use and, where one is known, one person. */
export const challenges = pgTable(
  "challenges",
  {
    hash: text().primaryKey(),
    use: text({ enum: CHALLENGE_USES }).notNull(),
    personId: uuid().references(() => people.id),
    expiresAt: expiresAt(),
  },
  (t) => [
    index("challenges_expires").on(t.expiresAt),
    check("challenges_use", isOneOf(t.use, CHALLENGE_USES)),
    check("challenges_person", sql`(${t.use} = 'sign_in') = (${t.personId} is null)`),
  ],
);
