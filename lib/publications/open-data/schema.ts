import { z } from "zod";
import {
  BENEFICIARY_GROUPS,
  COUNTINGS,
  EVALUATOR_KINDS,
  EVIDENCE_KINDS,
  FINDING_KINDS,
  METHODS,
  ORGANISATION_KINDS,
  PLACE_PRECISIONS,
  SECTIONS,
  STRENGTHS,
} from "@/db/enums";

const url = z.url();
const licence = url.describe("Licence, by its address");
const day = z.string().describe("Day, ISO 8601");
const time = z.iso.datetime().describe("Time, UTC");
const number = z.number().nullable();

/** What a finding says, and how it is known. What older stories were not asked for is null. */
export const openFinding = z.strictObject({
  id: z.string(),
  kind: z.enum(FINDING_KINDS),
  evidence: z.enum(EVIDENCE_KINDS),
  method: z.enum(METHODS),
  indicator: z.string().describe("What was observed"),
  unit: z.string(),
  baselineValue: number,
  baselineDate: day.nullable(),
  resultValue: number,
  resultDate: day.nullable(),
  comparisonValue: number.describe("Result of the group it is compared with"),
  saidCount: number.describe("How many said so, of those asked"),
  n: number.describe("How many people or records were observed"),
  breakdown: z.union([
    z.string(),
    z.array(z.strictObject({ group: z.string(), n: number, baseline: number, result: number })),
  ]),
  place: z.string().describe("Where in the report it stands"),
  evaluator: z.strictObject({ kind: z.enum(EVALUATOR_KINDS), name: z.string() }),
  evaluationTitle: z.string(),
  periodStart: day,
  periodEnd: day,
  sampling: z.string(),
  limits: z.string().describe("What the evaluation cannot show"),
  instrument: z.string().nullable(),
  population: z.string().nullable(),
  sampleSize: number,
  responseRate: number,
  independence: z.string().nullable(),
  ethics: z.string().nullable(),
  reportUrl: z.string().nullable(),
});

const listed = {
  slug: z.string().describe("Stays with the story for ever"),
  url: url.describe("The story's page, in its own language where we speak it"),
  language: z.string().describe("BCP 47 tag of the language it is told in"),
  title: z.string(),
  summary: z.string(),
  organisation: z.strictObject({
    slug: z.string(),
    name: z.string(),
    names: z.record(z.string(), z.string()).describe("Its names in other languages, by BCP 47 tag"),
    kind: z.enum(ORGANISATION_KINDS),
    url,
  }),
  country: z.string().describe("ISO 3166-1 alpha-3 code"),
  region: z.string().describe("Region of the United Nations (M49)"),
  goals: z.array(z.int()).describe("Numbers of the goals it speaks to"),
  goalUris: z.array(url).describe("The same goals by their URI at the United Nations"),
  targets: z.array(z.string()),
  beneficiaryGroups: z.array(z.enum(BENEFICIARY_GROUPS)),
  evidence: z.enum(EVIDENCE_KINDS).describe("Kind of evidence of the main claim"),
  year: z.int().describe("Year of the main result"),
  headline: openFinding.describe("The finding that the main claim rests on"),
  sample: z.boolean().describe("Whether it was made up to show how this platform works"),
  firstPublishedAt: time,
  publishedAt: time.describe("When this version was published"),
  changedAt: time.describe("When anything of it changed last, photos and voices included"),
  licence,
};

/** A story as lists hold it. */
export const openStory = z.strictObject(listed);

const words = z.string().describe("Plain text, one paragraph a line");

/** A story with all that may stand in open data. */
export const openStoryInFull = z.strictObject({
  ...listed,
  need: words,
  action: words,
  lessons: words,
  claims: z.array(
    z.strictObject({
      sentence: z.string(),
      detail: z.string(),
      headline: z.boolean(),
      evidence: z.enum(EVIDENCE_KINDS),
      findings: z.array(openFinding),
    }),
  ),
  contributions: z.array(
    z.strictObject({
      target: z.string(),
      strength: z.enum(STRENGTHS),
      sentence: z.string(),
      findingIds: z.array(z.string()),
    }),
  ),
  partners: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  links: z.array(z.strictObject({ url: z.string(), label: z.string() })),
  project: z.strictObject({
    title: z.string(),
    places: z.string(),
    points: z.array(
      z.strictObject({
        name: z.string(),
        precision: z.enum(PLACE_PRECISIONS),
        latitude: number.describe("Degrees, as coarse as the precision says"),
        longitude: number,
      }),
    ),
    periodStart: day,
    periodEnd: day.nullable(),
    beneficiaries: z.array(
      z.strictObject({
        group: z.enum(BENEFICIARY_GROUPS),
        name: z.string().nullable(),
        count: z.number(),
        counted: z.enum(COUNTINGS).nullable(),
        how: z.string(),
      }),
    ),
  }),
  review: z.strictObject({
    round: z.int().describe("Which version of the story was judged"),
    submittedAt: time,
    approvedAt: time,
    reviewers: z.int(),
    waiver: z.string().nullable().describe("Why a reviewer from the same country was let in"),
  }),
  versions: z
    .array(
      z.strictObject({
        number: z.int(),
        publishedAt: time,
        changed: z
          .array(z.enum([...SECTIONS, "project"]))
          .nullable()
          .describe("Parts that it changed in the version before it; null where there is none to compare"),
      }),
    )
    .describe(
      "Versions that were published, in order; the last is this one. Words of earlier ones are not given",
    ),
  voices: z
    .array(z.strictObject({ quote: z.string(), name: z.string(), role: z.string(), licence }))
    .describe("Those whose consent covers open data; others are on the page alone"),
  photos: z
    .array(
      z.strictObject({
        url,
        width: z.int().describe("Pixels of the picture as it was given; the address serves it 960 wide"),
        height: z.int(),
        alternativeText: z.string(),
        caption: z.string(),
        credit: z.string(),
        licence,
      }),
    )
    .describe("Those under CC BY whose consents cover open data; others are on the page alone"),
});

/** Stories, how many there are in all, and where to read on. */
export const openStories = z.strictObject({
  data: z.array(openStory),
  total: z.int(),
  next: z.string().nullable().describe("Cursor of the next stories; null at the end"),
});

const stories = z.int().describe("How many public stories");

export const openGoals = z.strictObject({
  data: z.array(
    z.strictObject({
      number: z.int(),
      uri: url,
      title: z.string().describe("Short English title, our own"),
      url: url.describe("Page of its stories"),
      stories,
    }),
  ),
  total: z.int(),
  next: z.null(),
});

export const openCountries = z.strictObject({
  data: z.array(
    z.strictObject({
      code: z.string().describe("ISO 3166-1 alpha-3 code"),
      name: z.string().describe("English name"),
      region: z.string(),
      url: url.describe("Page of the country"),
      profile: url.nullable().describe("What it says of its libraries, as JSON; null where it says nothing"),
      stories,
    }),
  ),
  total: z.int(),
  next: z.null(),
});

/** Why a request was refused (RFC 9457). */
export const openProblem = z.object({
  type: url,
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parameter: z.string().optional().describe("Which parameter, where one is at fault"),
  reason: z.string().optional().describe("Why a story is not public any more"),
  since: day.optional().describe("Since when it is not"),
});
