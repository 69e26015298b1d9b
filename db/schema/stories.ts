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
import type { FindingSnapshot, Link, RichText, StoryContent } from "../documents";
import { HIDE_REASONS, OPEN_STATES, REVISION_STATES, type Section, STRENGTHS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { consents, photos } from "./media";
import { organisations, people } from "./people";
import { findings, projects } from "./projects";

export const stories = pgTable(
  "stories",
  {
    id: id(),
    /** Permanent: set once, never given to another story. */
    slug: text().notNull().unique(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    /** The earlier story of the same project whose aftermath this one tells. */
    followsId: uuid().references((): AnyPgColumn => stories.id),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("stories_follows").on(t.followsId),
    check("stories_follows_another", sql`${t.followsId} <> ${t.id}`),
    index("stories_organisation").on(t.organisationId),
    index("stories_project").on(t.projectId),
    check("stories_slug", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
  ],
);

const quoted = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));

/** The content of a story at one round. */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    /** Round: 1, 2, 3 … */
    number: integer().notNull(),
    state: text({ enum: REVISION_STATES }).notNull().default("draft"),
    /** Raised by every save; compare-and-set. */
    version: integer().notNull().default(1),
    /** The version at which each section was last written. */
    sectionVersions: jsonb().$type<Partial<Record<Section, number>>>().notNull().default({}),
    language: text().notNull(),
    title: text().notNull().default(""),
    summary: text().notNull().default(""),
    workingSummary: text().notNull().default(""),
    need: jsonb().$type<RichText>().notNull(),
    action: jsonb().$type<RichText>().notNull(),
    lessons: jsonb().$type<RichText>().notNull(),
    partners: jsonb().$type<{ name: string; role: string }[]>().notNull().default([]),
    links: jsonb().$type<Link[]>().notNull().default([]),
    savedBy: uuid()
      .notNull()
      .references(() => people.id),
    savedAt: createdAt(),
    createdAt: createdAt(),
    signOffAskedAt: at(),
    signOffAskedBy: uuid().references(() => people.id),
    submittedAt: at(),
    submittedBy: uuid().references(() => people.id),
    licenceAcceptedBy: uuid().references(() => people.id),
    embargoUntil: at(),
    /** IANA name of the time zone in which the lead named that time, and in which it is shown. */
    embargoZone: text(),
    /** SHA-256 (hex) of everything that is judged, from submission on. */
    hash: text(),
    /** Number of verdicts needed, frozen when the first reviewer takes it up. */
    quorum: integer(),
    decidedAt: at(),
    publishedAt: at(),
    /** Why it was declined, unpublished or withdrawn: for the organisation and the editors. */
    privateReason: text().notNull().default(""),
    discardedAt: at(),
  },
  (t) => [
    uniqueIndex("revisions_number").on(t.storyId, t.number),
    uniqueIndex("revisions_one_open")
      .on(t.storyId)
      .where(sql`${t.state} in (${quoted(OPEN_STATES)})`),
    index("revisions_state").on(t.state),
    index("revisions_saved_by").on(t.savedBy),
    index("revisions_submitted_by").on(t.submittedBy),
    index("revisions_published")
      .on(t.publishedAt, t.id)
      .where(sql`${t.state} in ('published', 'unpublished')`),
    check("revisions_state", isOneOf(t.state, REVISION_STATES)),
    check("revisions_title_length", lengthBetween(t.title, 0, 300)),
    check("revisions_summary_length", lengthBetween(t.summary, 0, 2000)),
    check("revisions_embargo", sql`${t.embargoZone} is null or ${t.embargoUntil} is not null`),
    check("revisions_quorum", sql`${t.quorum} is null or ${t.quorum} between 1 and 5`),
    check(
      "revisions_submitted",
      sql`(${t.state} in ('draft', 'discarded')) = (${t.submittedAt} is null) and (${t.submittedAt} is null) = (${t.hash} is null) and (${t.submittedAt} is null) = (${t.licenceAcceptedBy} is null) and (${t.submittedAt} is null) = (${t.submittedBy} is null)`,
    ),
    check(
      "revisions_decided",
      sql`${t.state} not in ('returned', 'approved', 'declined', 'published', 'unpublished', 'withdrawn', 'superseded') or (${t.decidedAt} is not null and ${t.quorum} is not null)`,
    ),
    check("revisions_in_review", sql`${t.state} <> 'in_review' or ${t.quorum} is not null`),
    check(
      "revisions_published",
      sql`${t.state} not in ('published', 'unpublished', 'withdrawn', 'superseded') or ${t.publishedAt} is not null`,
    ),
    check("revisions_discarded", sql`(${t.state} = 'discarded') = (${t.discardedAt} is not null)`),
  ],
);

const revisionId = () =>
  uuid()
    .notNull()
    .references(() => revisions.id, { onDelete: "cascade" });

export const claims = pgTable(
  "claims",
  {
    id: id(),
    revisionId: revisionId(),
    position: integer().notNull(),
    sentence: text().notNull().default(""),
    detail: text().notNull().default(""),
    headline: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("claims_position").on(t.revisionId, t.position),
    uniqueIndex("claims_one_headline").on(t.revisionId).where(sql`${t.headline}`),
    check("claims_sentence_length", lengthBetween(t.sentence, 0, 500)),
    check("claims_detail_length", lengthBetween(t.detail, 0, 3000)),
  ],
);

export const claimFindings = pgTable(
  "claim_findings",
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id, { onDelete: "cascade" }),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.findingId] }), index("claim_findings_finding").on(t.findingId)],
);

export const contributions = pgTable(
  "contributions",
  {
    id: id(),
    revisionId: revisionId(),
    position: integer().notNull(),
    target: text().notNull(),
    strength: text({ enum: STRENGTHS }).notNull().default("contributing"),
    sentence: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("contributions_target").on(t.revisionId, t.target),
    uniqueIndex("contributions_position").on(t.revisionId, t.position),
    check("contributions_strength", isOneOf(t.strength, STRENGTHS)),
    check("contributions_target_form", sql`${t.target} ~ '^(1[0-7]|[1-9])[.]([1-9]|1[0-9]|[a-d])$'`),
    check("contributions_sentence_length", lengthBetween(t.sentence, 0, 600)),
    check("contributions_at_most_five", sql`${t.position} between 0 and 4`),
  ],
);

export const contributionFindings = pgTable(
  "contribution_findings",
  {
    contributionId: uuid()
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.findingId] }),
    index("contribution_findings_finding").on(t.findingId),
  ],
);

/** The cited findings as they stood at submission: what was judged is what stays. */
export const revisionFindings = pgTable(
  "revision_findings",
  {
    revisionId: revisionId(),
    findingId: uuid()
      .notNull()
      .references(() => findings.id),
    snapshot: jsonb().$type<FindingSnapshot>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.findingId] })],
);

/** The project's public facts, and the evidence files of the cited evaluations, as they stood at submission. */
export const revisionProjects = pgTable("revision_projects", {
  revisionId: uuid()
    .primaryKey()
    .references(() => revisions.id, { onDelete: "cascade" }),
  snapshot: jsonb().$type<StoryContent["project"]>().notNull(),
  attachments: jsonb().$type<{ id: string; sha256: string }[]>().notNull(),
});

/** A quote. Once cited by a submitted revision it never changes: a change makes a new row. */
export const voices = pgTable(
  "voices",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    quote: text().notNull(),
    /** As the person chose to be named. */
    name: text().notNull(),
    role: text().notNull().default(""),
    isChild: boolean().notNull().default(false),
    consentId: uuid().references(() => consents.id),
    salt: text().notNull(),
    hiddenAt: at(),
    hiddenReason: text({ enum: HIDE_REASONS }),
    /** The words are gone for good; the salted hash in the revisions stays. */
    erasedAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    index("voices_story").on(t.storyId),
    index("voices_consent").on(t.consentId),
    check("voices_quote_length", lengthBetween(t.quote, 0, 1500)),
    check("voices_name_length", lengthBetween(t.name, 0, 200)),
    check(
      "voices_erased",
      sql`${t.erasedAt} is null or (${t.hiddenAt} is not null and ${t.quote} = '' and ${t.salt} = '')`,
    ),
    check("voices_hidden", sql`(${t.hiddenAt} is null) = (${t.hiddenReason} is null)`),
  ],
);

/** `hash`: salted SHA-256 of quote, name and role, written at submission. */
export const revisionVoices = pgTable(
  "revision_voices",
  {
    revisionId: revisionId(),
    voiceId: uuid()
      .notNull()
      .references(() => voices.id),
    position: integer().notNull(),
    hash: text(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.voiceId] }), index("revision_voices_voice").on(t.voiceId)],
);

/** `hash`: salted SHA-256 of image, texts and licence, written at submission. */
export const revisionPhotos = pgTable(
  "revision_photos",
  {
    revisionId: revisionId(),
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
    position: integer().notNull(),
    hash: text(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.photoId] }), index("revision_photos_photo").on(t.photoId)],
);
