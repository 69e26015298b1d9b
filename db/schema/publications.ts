import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FindingSnapshot, Names, PublicContent } from "../documents";
import {
  BENEFICIARY_GROUPS,
  EVIDENCE_KINDS,
  LICENCES,
  NEWS_STATES,
  ORGANISATION_KINDS,
  TOMBSTONE_REASONS,
} from "../enums";
import { createdAt, id, isOneOf } from "./columns";
import { photos } from "./media";
import { revisions, stories, voices } from "./stories";

/** Public tables: everything public reads these and nothing else. */

export const publications = pgTable(
  "publications",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    revisionId: uuid()
      .notNull()
      .unique()
      .references(() => revisions.id),
    slug: text().notNull(),
    language: text().notNull(),
    hash: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    content: jsonb().$type<PublicContent>().notNull(),
    headline: jsonb().$type<FindingSnapshot>().notNull(),
    evidence: text({ enum: EVIDENCE_KINDS }).notNull(),
    goals: integer().array().notNull(),
    targets: text().array().notNull(),
    beneficiaryGroups: text({ enum: BENEFICIARY_GROUPS }).array().notNull(),
    country: text().notNull(),
    region: text().notNull(),
    organisationName: text().notNull(),
    /** What the organisation is called in other languages, by BCP 47 tag. */
    organisationNames: jsonb().$type<Names>().notNull().default({}),
    organisationSlug: text().notNull(),
    organisationKind: text({ enum: ORGANISATION_KINDS }).notNull(),
    /** Year of the headline result. */
    year: integer().notNull(),
    /** Last day of the latest evaluation that it rests on. */
    evidenceUntil: date({ mode: "string" }),
    /** Whether that is long ago, by the rule of the house: written with the row, and by the daily work. */
    news: text({ enum: NEWS_STATES }).notNull().default("fresh"),
    isSample: boolean().notNull(),
    /** The story that this one follows up; shown where that one is public too. */
    followsStoryId: uuid(),
    firstPublishedAt: createdAt(),
    publishedAt: createdAt(),
    /** When the last change of anything of it was committed, its photos and voices too: a trigger writes it. What harvesters go by. */
    changedAt: createdAt(),
  },
  (t) => [
    uniqueIndex("publications_story_language").on(t.storyId, t.language),
    uniqueIndex("publications_slug_language").on(t.slug, t.language),
    index("publications_newest").on(t.publishedAt.desc(), t.id),
    index("publications_changed").on(t.changedAt, t.slug),
    index("publications_goals").using("gin", t.goals),
    index("publications_targets").using("gin", t.targets),
    index("publications_country").on(t.country, t.publishedAt.desc()),
    index("publications_organisation").on(t.organisationSlug),
    index("publications_follows").on(t.followsStoryId),
    check("publications_evidence", isOneOf(t.evidence, EVIDENCE_KINDS)),
    check("publications_news", isOneOf(t.news, NEWS_STATES)),
  ],
);

const publicationId = () =>
  uuid()
    .notNull()
    .references(() => publications.id, { onDelete: "cascade" });
/** Last day on which the consents cover it; null where nobody is shown or no consent ends. */
const shownUntil = () => date({ mode: "string" });

export const publicationPhotos = pgTable(
  "publication_photos",
  {
    publicationId: publicationId(),
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
    position: integer().notNull(),
    storageKey: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    focusX: real().notNull().default(0.5),
    focusY: real().notNull().default(0.5),
    alternativeText: text().notNull(),
    caption: text().notNull(),
    credit: text().notNull(),
    licence: text({ enum: LICENCES }).notNull(),
    /** It is under CC BY and every consent covers open data: the photo may stand in data, feeds and copies. */
    inOpenData: boolean().notNull().default(false),
    shownUntil: shownUntil(),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.photoId] }),
    index("publication_photos_photo").on(t.photoId),
  ],
);

export const publicationVoices = pgTable(
  "publication_voices",
  {
    publicationId: publicationId(),
    voiceId: uuid()
      .notNull()
      .references(() => voices.id),
    position: integer().notNull(),
    quote: text().notNull(),
    name: text().notNull(),
    role: text().notNull(),
    /** The consent covers open data: the quote may stand in data, feeds and copies. */
    inOpenData: boolean().notNull(),
    shownUntil: shownUntil(),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.voiceId] }),
    index("publication_voices_voice").on(t.voiceId),
  ],
);

/** What stays when a publication goes. */
export const tombstones = pgTable(
  "tombstones",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .unique()
      .references(() => stories.id),
    slug: text().notNull().unique(),
    language: text().notNull(),
    country: text().notNull(),
    /** What it spoke to, so that who harvests one goal is told that it went. */
    goals: integer().array().notNull().default([]),
    /** Null where the title itself must not be shown. */
    title: text(),
    reason: text({ enum: TOMBSTONE_REASONS }).notNull(),
    setAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Written by a trigger, as that of publications. */
    changedAt: createdAt(),
  },
  (t) => [
    index("tombstones_changed").on(t.changedAt, t.slug),
    check("tombstones_reason", isOneOf(t.reason, TOMBSTONE_REASONS)),
  ],
);
