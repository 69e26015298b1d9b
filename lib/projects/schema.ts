import { z } from "zod";
import {
  BENEFICIARY_GROUPS,
  COUNTINGS,
  EVALUATOR_KINDS,
  FINDING_KINDS,
  METHODS,
  PLACE_PRECISIONS,
} from "@/db/enums";
import { linkAddress } from "@/lib/rich-text/schema";
import { line, requiredLine, requiredText, text } from "@/lib/text/schema";
import { address, count, day, id, mail, measure, version } from "./fields";
import { isFine } from "./public-places";

/** Both or neither; where readers see no more than a district or country, its name stands for the place. */
const place = z
  .strictObject({
    name: requiredLine(200),
    precision: z.enum(PLACE_PRECISIONS),
    shownAs: line(200),
    latitude: z.number("number_invalid").min(-90, "latitude_beyond").max(90, "latitude_beyond").nullable(),
    longitude: z
      .number("number_invalid")
      .min(-180, "longitude_beyond")
      .max(180, "longitude_beyond")
      .nullable(),
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    message: "point_half",
    path: ["longitude"],
  })
  .refine((one) => isFine(one) || one.shownAs !== "", { message: "shown_as_needed", path: ["shownAs"] });

const beneficiaries = z
  .strictObject({
    group: z.enum(BENEFICIARY_GROUPS),
    name: line(100).default(""),
    count,
    counted: z.enum(COUNTINGS).nullable().default(null),
    how: line(500),
  })
  .refine(({ group, name }) => group !== "other" || name !== "", { message: "group_unnamed", path: ["name"] })
  .transform((row) => (row.group === "other" ? row : { ...row, name: "" }));

const partner = z.strictObject({ name: requiredLine(200), role: line(200), email: mail.optional() });

const period = <T extends { periodStart: string | null; periodEnd: string | null }>(value: T) =>
  !value.periodStart || !value.periodEnd || value.periodStart <= value.periodEnd;
const periodProblem = { message: "period_reversed", path: ["periodEnd"] };

const projectFields = {
  title: requiredLine(300),
  summary: text(2000),
  periodStart: day,
  periodEnd: day,
  places: z.array(place).max(50),
  partners: z.array(partner).max(30),
  funders: z.array(partner).max(30),
  beneficiaries: z.array(beneficiaries).max(20),
  links: z.array(z.strictObject({ url: linkAddress, label: line(200) })).max(10),
};

export const newProject = z
  .strictObject({ organisationId: id, ...projectFields })
  .refine(period, periodProblem);
export const projectChange = z.strictObject({ id, version, ...projectFields }).refine(period, periodProblem);

const evaluationFields = {
  title: requiredLine(300),
  method: z.enum(METHODS).nullable(),
  evaluatorKind: z.enum(EVALUATOR_KINDS).nullable(),
  evaluatorName: line(200),
  evaluatorEmail: mail,
  independence: text(500).default(""),
  instrument: text(1000).default(""),
  population: text(500).default(""),
  periodStart: day,
  periodEnd: day,
  sampleSize: count.nullable(),
  sampling: text(1000),
  responseRate: z
    .number("number_invalid")
    .gt(0, "number_too_small")
    .max(100, "per_cent_too_large")
    .nullable()
    .default(null),
  ethics: text(1000).default(""),
  limits: text(2000),
  reportUrl: address,
};

/** `id` null: a new evaluation of `projectId`. */
export const evaluationSave = z
  .strictObject({ id: id.nullable(), projectId: id, version, ...evaluationFields })
  .refine(period, periodProblem);

const breakdown = z.strictObject({
  group: requiredLine(200),
  n: count.nullable(),
  baseline: measure.nullable(),
  result: measure.nullable(),
});

/** As many as an evaluation may hold: more belong into a report. */
export const MOST_FINDINGS = 300;

const findingFields = {
  kind: z.enum(FINDING_KINDS),
  indicator: requiredText(1000),
  unit: line(40),
  baselineValue: measure.nullable(),
  baselineDate: day,
  resultValue: measure.nullable(),
  resultDate: day,
  comparisonValue: measure.nullable(),
  saidCount: z
    .int("number_invalid")
    .min(0, "number_too_small")
    .max(1_000_000_000, "number_too_large")
    .nullable(),
  n: count.nullable(),
  breakdown: z.array(breakdown).max(30).default([]),
  place: line(300),
};

type Finding = {
  kind: (typeof FINDING_KINDS)[number];
  resultValue: number | null;
  saidCount: number | null;
  n: number | null;
  breakdown: { n: number | null }[];
};

/** What one field of a finding asks of another. */
const consistent = <Schema extends z.ZodType<Finding>>(schema: Schema) =>
  schema
    .refine((f) => f.kind !== "quantitative" || f.resultValue !== null, {
      message: "required",
      path: ["resultValue"],
    })
    .refine((f) => f.kind !== "qualitative" || f.saidCount === null || f.n === null || f.saidCount <= f.n, {
      message: "said_more_than_asked",
      path: ["saidCount"],
    })
    .superRefine(({ n, breakdown }, context) => {
      for (const [at, row] of breakdown.entries())
        if (n !== null && row.n !== null && row.n > n)
          context.addIssue({
            code: "custom",
            message: "group_larger_than_all",
            path: ["breakdown", at, "n"],
          });
    });

/** What the kind of a finding does not know is dropped. */
const ofItsKind = <F extends Finding>(f: F) =>
  f.kind === "quantitative"
    ? { ...f, saidCount: null }
    : { ...f, unit: "", baselineValue: null, baselineDate: null, resultValue: null, comparisonValue: null };

/** `id` null: a new finding of `evaluationId`. */
export const findingSave = consistent(
  z.strictObject({ id: id.nullable(), evaluationId: id, version, ...findingFields }),
).transform(ofItsKind);

/** One finding of a table. */
export const findingRow = consistent(z.strictObject(findingFields)).transform(ofItsKind);

/** The findings of a table, for one evaluation, all or none. */
export const findingsImport = z.strictObject({
  evaluationId: id,
  findings: z.array(findingRow).min(1, "required").max(MOST_FINDINGS, "too_many_findings"),
});

export const thingRef = z.strictObject({ id, version });
export const thingId = z.strictObject({ id });
