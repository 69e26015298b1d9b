import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PackContent, PackDraft, PackParts } from "../documents";
import { PACK_ANSWERS, PACK_FILE_STATES, PACK_FORMATS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { people } from "./people";
import { stories } from "./stories";
import { vnrRounds } from "./vnr";

/** Evidence that a country's libraries put together for its review. What is chosen stays editable; builds do not. */
export const vnrPacks = pgTable(
  "vnr_packs",
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => vnrRounds.id),
    title: text().notNull(),
    locale: text().notNull(),
    draft: jsonb().$type<PackDraft>().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_packs_round").on(t.roundId),
    check("vnr_packs_title_length", lengthBetween(t.title, 1, 200)),
  ],
);

/** A pack as it was at one moment: words as they were, stories by the revision that was public then. Only ever added. */
export const vnrPackBuilds = pgTable(
  "vnr_pack_builds",
  {
    id: id(),
    packId: uuid()
      .notNull()
      .references(() => vnrPacks.id),
    number: integer().notNull(),
    content: jsonb().$type<PackContent>().notNull(),
    /** SHA-256 (hex) of the content as canonical JSON. */
    hash: text().notNull(),
    builtBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("vnr_pack_builds_number").on(t.packId, t.number),
    check("vnr_pack_builds_hash", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

const buildId = () =>
  uuid()
    .notNull()
    .references(() => vnrPackBuilds.id);

/** A build as a file, whole or what concerns one ministry. A job makes it. */
export const vnrPackFiles = pgTable(
  "vnr_pack_files",
  {
    id: id(),
    buildId: buildId(),
    format: text({ enum: PACK_FORMATS }).notNull(),
    /** Empty: all of it. */
    ministry: text().notNull().default(""),
    state: text({ enum: PACK_FILE_STATES }).notNull().default("waiting"),
    /** In percent. */
    progress: integer().notNull().default(0),
    storageKey: text().notNull().default(""),
    bytes: integer(),
    /** Photos and voices that it holds and stories that it tells, and what of the build was left out. By id. */
    parts: jsonb().$type<PackParts>(),
    askedBy: uuid().references(() => people.id),
    createdAt: createdAt(),
    madeAt: at(),
  },
  (t) => [
    index("vnr_pack_files_build").on(t.buildId),
    check("vnr_pack_files_format", isOneOf(t.format, PACK_FORMATS)),
    check("vnr_pack_files_state", isOneOf(t.state, PACK_FILE_STATES)),
    check("vnr_pack_files_progress", sql`${t.progress} between 0 and 100`),
    check(
      "vnr_pack_files_made",
      sql`(${t.state} = 'ready') = (${t.storageKey} <> '' and ${t.madeAt} is not null)`,
    ),
    check("vnr_pack_files_ministry_length", lengthBetween(t.ministry, 0, 200)),
  ],
);

/** A link by which a ministry reads a build and answers to it. Only the link holds its token. */
export const vnrShares = pgTable(
  "vnr_shares",
  {
    id: id(),
    buildId: buildId(),
    /** For whom: a ministry, a person there. */
    receiver: text().notNull(),
    email: text().notNull().default(""),
    locale: text().notNull(),
    tokenHash: text().notNull().unique(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    openedAt: at(),
    revokedAt: at(),
    /** When the receiver was last told that something in it holds no more. */
    toldAt: at(),
    sharedBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_shares_build").on(t.buildId),
    check("vnr_shares_receiver_length", lengthBetween(t.receiver, 1, 200)),
    check("vnr_shares_email_length", lengthBetween(t.email, 0, 320)),
  ],
);

/** What a ministry says of a pack, or of one story in it; the last word on each counts. Only ever added. */
export const vnrShareAnswers = pgTable(
  "vnr_share_answers",
  {
    id: id(),
    shareId: uuid()
      .notNull()
      .references(() => vnrShares.id),
    /** Null: the pack as a whole. */
    storyId: uuid().references(() => stories.id, { onDelete: "cascade" }),
    answer: text({ enum: PACK_ANSWERS }).notNull(),
    page: text().notNull().default(""),
    words: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_share_answers_share").on(t.shareId, t.createdAt),
    check("vnr_share_answers_answer", isOneOf(t.answer, PACK_ANSWERS)),
    check("vnr_share_answers_page_length", lengthBetween(t.page, 0, 40)),
    check("vnr_share_answers_words_length", lengthBetween(t.words, 0, 2000)),
  ],
);
