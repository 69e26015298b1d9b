import { z } from "zod";
import { SECTIONS, type Section, STRENGTHS } from "@/db/enums";
import { isLanguageTag } from "@/lib/i18n/language-tag";
import { isZone } from "@/lib/i18n/zones";
import { linkAddress, richText } from "@/lib/rich-text/schema";
import { isTarget } from "@/lib/sdg/targets";
import { line, requiredLine, text } from "@/lib/text/schema";

/** Guide lengths, in words; `most` is a limit that readiness checks. */
export const LENGTHS = {
  title: { least: 3, most: 25 },
  summary: { least: 15, most: 80 },
  need: { least: 30, most: 300 },
  action: { least: 30, most: 350 },
} as const;

const id = z.uuid();

const claim = z.strictObject({
  sentence: text(500),
  detail: text(3000),
  headline: z.boolean(),
  findingIds: z.array(id).max(10),
});

const contribution = z.strictObject({
  target: z.string().refine(isTarget, "target_unknown"),
  strength: z.enum(STRENGTHS),
  sentence: text(600),
  findingIds: z.array(id).max(10),
});

const voice = z.strictObject({
  /** Null: a new voice. */
  id: id.nullable(),
  quote: text(1500),
  name: line(200),
  role: line(200),
  isChild: z.boolean(),
  consentId: id.nullable(),
});

/** What a draft may hold, section by section: lenient, so that everything typed can be saved at any time. */
export const SECTION_SCHEMAS = {
  title: line(300),
  summary: text(2000),
  need: richText,
  action: richText,
  lessons: richText,
  claims: z
    .array(claim)
    .max(12)
    .refine((all) => all.filter((one) => one.headline).length <= 1, "one_headline"),
  voices: z.array(voice).max(6),
  partners: z.array(z.strictObject({ name: line(200), role: line(200) })).max(30),
  contributions: z
    .array(contribution)
    .max(5, "contributions_too_many")
    .refine((all) => new Set(all.map((one) => one.target)).size === all.length, "target_twice"),
  photos: z
    .array(id)
    .max(12)
    .refine((all) => new Set(all).size === all.length, "photo_twice"),
  links: z.array(z.strictObject({ url: linkAddress, label: line(200) })).max(10),
  language: z.strictObject({
    language: z.string().refine(isLanguageTag, "language_unknown"),
    workingSummary: text(2000),
  }),
} as const satisfies Record<Section, z.ZodType>;

export type SectionValue<S extends Section> = z.infer<(typeof SECTION_SCHEMAS)[S]>;

/** Names a story in an action: the version is the one the person saw. */
export const storyRef = z.strictObject({ id, version: z.int().positive() });

/** The lead accepts CC BY 4.0 for the text, which cannot be taken back. `embargoUntil`: ISO time, at most to the end of next year; one that is past holds nothing up. `embargoZone`: IANA time zone in which it was named. */
export const submission = z.strictObject({
  id,
  version: z.int().positive(),
  licence: z.literal(true, "licence_not_accepted"),
  embargoUntil: z.iso
    .datetime({ offset: true })
    .refine((time) => new Date(time).getUTCFullYear() <= new Date().getUTCFullYear() + 1, "date_too_late")
    .nullable()
    .default(null),
  embargoZone: z.string().max(60).refine(isZone, "zone_unknown").optional(),
});

export const newStory = z.strictObject({
  projectId: id,
  /** The earlier story of the same project that this one follows up. */
  followsId: id.optional(),
  title: requiredLine(300),
  language: z.string().refine(isLanguageTag, "language_unknown"),
});

const section = z.enum(SECTIONS);

/** The envelope of an autosave; `value` is checked by the section's own schema. */
export const sectionSave = z.strictObject({
  id,
  section,
  /** The version at which the writer last saw this section. */
  base: z.int().positive(),
  value: z.unknown(),
  /** The draft that was written in: what waited on a device never goes into the draft of another round unasked. */
  revision: id.optional(),
  /** Who typed it: whoever signs in later on the same device does not send it as theirs. */
  writer: id.optional(),
  /** The whole section is replaced at once: what stood there stays as a restore point. */
  apart: z.boolean().optional(),
});

/** Names a section of a story in an address. */
export const sectionRef = z.object({ id, section });

/** Someone has a draft open, in one section. */
export const presence = z.strictObject({ id, revision: id, section });

/** Brings back what a restore point holds. `base`: the version of its section that the person has seen. */
export const restoring = z.strictObject({ id, pointId: id, revision: id, base: z.int().positive() });

/** A number in the words of a story that is no result, as it is typed there. */
export const plainNumber = z.strictObject({ id, number: requiredLine(40) });

/** All targets of the platform's own selection, anew. */
export const targetSelection = z.strictObject({
  targets: z.array(z.string().refine(isTarget, "target_unknown")).max(169),
});
