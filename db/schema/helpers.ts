import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { HELPER_PARTS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations, people } from "./people";
import { findings, projects } from "./projects";
import { stories } from "./stories";

/**
 * An evaluator or partner who looks at one project or story by a one-time link, without an account. The link is changed
 * for a session of one browser; both are kept as hashes alone. What is erased with its project or story goes with it.
 */
export const helpers = pgTable(
  "helpers",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    projectId: uuid()
      .notNull()
      .references(() => projects.id, { onDelete: "cascade" }),
    /** Null: the whole project, and no story. */
    storyId: uuid().references(() => stories.id, { onDelete: "cascade" }),
    email: text().notNull(),
    name: text().notNull(),
    part: text({ enum: HELPER_PARTS }).notNull(),
    locale: text().notNull(),
    invitedBy: uuid()
      .notNull()
      .references(() => people.id),
    tokenHash: text().notNull().unique(),
    /** The link was used; another one must be sent to open it anew. */
    tokenUsedAt: at(),
    sessionHash: text().unique(),
    createdAt: createdAt(),
    sentAt: createdAt(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was opened first; from then on the person knows what stands there. */
    openedAt: at(),
    revokedAt: at(),
    revokedBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex("helpers_one_open")
      .on(sql`lower(${t.email})`, sql`coalesce(${t.storyId}, ${t.projectId})`)
      .where(sql`${t.revokedAt} is null`),
    index("helpers_project").on(t.projectId),
    index("helpers_story").on(t.storyId),
    index("helpers_address").on(sql`reverse(lower(${t.email})) text_pattern_ops`),
    check("helpers_email_length", lengthBetween(t.email, 3, 320)),
    check("helpers_name_length", lengthBetween(t.name, 1, 200)),
    check("helpers_part", isOneOf(t.part, HELPER_PARTS)),
    check("helpers_revoked", sql`(${t.revokedAt} is null) = (${t.revokedBy} is null)`),
    check("helpers_session", sql`${t.sessionHash} is null or ${t.openedAt} is not null`),
  ],
);

/**
 * A helper says that a finding is what they know. `hash`: of the finding as they saw it; a finding that changed has
 * another, and so loses the confirmation.
 */
export const findingConfirmations = pgTable(
  "finding_confirmations",
  {
    findingId: uuid()
      .notNull()
      .references(() => findings.id, { onDelete: "cascade" }),
    helperId: uuid()
      .notNull()
      .references(() => helpers.id, { onDelete: "cascade" }),
    hash: text().notNull(),
    confirmedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.findingId, t.helperId] }),
    index("finding_confirmations_helper").on(t.helperId),
    check("finding_confirmations_hash", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** What a helper remarks, on a finding or on the whole, and what members answer. `personId` null: the helper. */
export const helperNotes = pgTable(
  "helper_notes",
  {
    id: id(),
    helperId: uuid()
      .notNull()
      .references(() => helpers.id, { onDelete: "cascade" }),
    personId: uuid().references(() => people.id),
    findingId: uuid().references(() => findings.id, { onDelete: "cascade" }),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("helper_notes_helper").on(t.helperId, t.createdAt),
    check("helper_notes_body_length", lengthBetween(t.body, 1, 5000)),
  ],
);
