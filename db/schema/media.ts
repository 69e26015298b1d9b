import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSENT_DOORS, CONSENT_USES, HIDE_REASONS, LICENCES, PEOPLE_SHOWN, SCAN_STATES } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations, people } from "./people";
import { evaluations, projects } from "./projects";

/** A register entry for a person shown or quoted. Other tables point at it; it points at no photo. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** Who agreed, in the organisation's own words; never public. */
    person: text().notNull(),
    uses: text({ enum: CONSENT_USES }).array().notNull(),
    doors: text({ enum: CONSENT_DOORS }).array().notNull(),
    obtainedBy: text().notNull(),
    obtainedOn: date({ mode: "string" }).notNull(),
    expiresOn: date({ mode: "string" }),
    isChild: boolean().notNull().default(false),
    guardian: text().notNull().default(""),
    childAssented: boolean().notNull().default(false),
    /** Storage key of the private proof. */
    proofKey: text(),
    proofName: text(),
    revokedAt: at(),
    /** The person was erased from the register: of the entry only a mark stays. */
    erasedAt: at(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("consents_organisation").on(t.organisationId),
    check("consents_person_length", sql`${lengthBetween(t.person, 1, 200)} or ${t.erasedAt} is not null`),
    check(
      "consents_erased",
      sql`${t.erasedAt} is null or (${t.person} = '' and ${t.guardian} = '' and ${t.proofKey} is null and ${t.proofName} is null and ${t.revokedAt} is not null)`,
    ),
    check(
      "consents_uses",
      sql`cardinality(${t.uses}) > 0 and ${t.uses} <@ ${sql.raw(`array['${CONSENT_USES.join("','")}']`)}`,
    ),
    check(
      "consents_doors",
      sql`cardinality(${t.doors}) > 0 and ${t.doors} <@ ${sql.raw(`array['${CONSENT_DOORS.join("','")}']`)}`,
    ),
    check(
      "consents_child",
      sql`not ${t.isChild} or ${t.erasedAt} is not null or (${t.guardian} <> '' and ${t.childAssented})`,
    ),
  ],
);

/** A re-encoded image with its texts. Once cited by a submitted revision its texts never change: a change makes a copy. */
export const photos = pgTable(
  "photos",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    /** Storage key prefix: `{key}/original.webp`, `{key}/480.webp` … */
    storageKey: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    salt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    alternativeText: text().notNull().default(""),
    caption: text().notNull().default(""),
    credit: text().notNull().default(""),
    licence: text({ enum: LICENCES }),
    peopleShown: text({ enum: PEOPLE_SHOWN }),
    childShown: boolean().notNull().default(false),
    /** Where the eye should fall when the picture is cut to a card: parts of width and height, from the start. */
    focusX: real().notNull().default(0.5),
    focusY: real().notNull().default(0.5),
    /** The resumable upload it came by: the same upload is taken in once. */
    uploadId: text().unique(),
    /** All widths and formats are made. */
    sizedAt: at(),
    hiddenAt: at(),
    hiddenReason: text({ enum: HIDE_REASONS }),
    /** The picture and its texts are gone for good; the salted hash in the revisions stays. */
    erasedAt: at(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    deletedAt: at(),
  },
  (t) => [
    index("photos_project").on(t.projectId),
    index("photos_organisation").on(t.organisationId),
    check("photos_licence", isOneOf(t.licence, LICENCES)),
    check("photos_people_shown", isOneOf(t.peopleShown, PEOPLE_SHOWN)),
    check("photos_hidden", sql`(${t.hiddenAt} is null) = (${t.hiddenReason} is null)`),
    check("photos_focus", sql`${t.focusX} between 0 and 1 and ${t.focusY} between 0 and 1`),
    check(
      "photos_erased",
      sql`${t.erasedAt} is null or (${t.hiddenAt} is not null and ${t.storageKey} = '' and ${t.salt} = '')`,
    ),
    check("photos_size", sql`${t.width} > 0 and ${t.height} > 0 and ${t.bytes} > 0`),
  ],
);

export const photoConsents = pgTable(
  "photo_consents",
  {
    photoId: uuid()
      .notNull()
      .references(() => photos.id),
    consentId: uuid()
      .notNull()
      .references(() => consents.id),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.consentId] }), index("photo_consents_consent").on(t.consentId)],
);

/** Private evidence file of an evaluation. Never public. */
export const attachments = pgTable(
  "attachments",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluations.id),
    storageKey: text().notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    sha256: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    /** The uploader confirmed that nobody in it can be identified. */
    nobodyIdentifiable: boolean().notNull(),
    scanState: text({ enum: SCAN_STATES }).notNull().default("unscanned"),
    scannedAt: at(),
    /** What the scanner calls it; the file itself is gone then. */
    malware: text(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    deletedAt: at(),
  },
  (t) => [
    index("attachments_evaluation").on(t.evaluationId),
    index("attachments_unscanned").on(t.scanState).where(sql`${t.scanState} in ('unscanned', 'waiting')`),
    check("attachments_confirmed", sql`${t.nobodyIdentifiable}`),
    check("attachments_scan_state", isOneOf(t.scanState, SCAN_STATES)),
    check("attachments_malware", sql`(${t.scanState} = 'infected') = (${t.malware} is not null)`),
  ],
);
