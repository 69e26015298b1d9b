import { z } from "zod";
import { BENEFICIARY_GROUPS, EVALUATOR_KINDS, FINDING_KINDS, METHODS } from "@/db/enums";
import { linkAddress } from "@/lib/rich-text/schema";
import { line, requiredLine, requiredText, text } from "@/lib/text/schema";

const id = z.uuid();
const version = z.int().positive();

/** A day between 1900 and the end of next year, ISO; empty means unknown. */
const day = z
  .union([z.literal(""), z.iso.date("date_invalid")])
  .refine((value) => value === "" || value >= "1900-01-01", "date_too_early")
  .refine(
    (value) => value === "" || Number(value.slice(0, 4)) <= new Date().getUTCFullYear() + 1,
    "date_too_late",
  )
  .transform((value) => value || null);

const count = z.int("number_invalid").min(1, "number_too_small").max(1_000_000_000, "number_too_large");
const measure = z.number("number_invalid").min(-1e12, "number_too_small").max(1e12, "number_too_large");
const mail = z.union([z.literal(""), z.email("mail_invalid").max(320)]);
const address = z.union([z.literal(""), linkAddress]);

const partner = z.strictObject({ name: requiredLine(200), role: line(200), email: mail.optional() });

const period = <T extends { periodStart: string | null; periodEnd: string | null }>(value: T) =>
  !value.periodStart || !value.periodEnd || value.periodStart <= value.periodEnd;
const periodProblem = { message: "period_reversed", path: ["periodEnd"] };

const projectFields = {
  title: requiredLine(300),
  summary: text(2000),
  periodStart: day,
  periodEnd: day,
  places: line(300),
  partners: z.array(partner).max(30),
  funders: z.array(partner).max(30),
  beneficiaries: z
    .array(z.strictObject({ group: z.enum(BENEFICIARY_GROUPS), count, how: line(500) }))
    .max(20),
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
  periodStart: day,
  periodEnd: day,
  sampleSize: count.nullable(),
  sampling: text(1000),
  limits: text(2000),
  reportUrl: address,
};

/** `id` null: a new evaluation of `projectId`. */
export const evaluationSave = z
  .strictObject({ id: id.nullable(), projectId: id, version, ...evaluationFields })
  .refine(period, periodProblem);

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
  breakdown: text(1000),
  place: line(300),
};

/** `id` null: a new finding of `evaluationId`. */
export const findingSave = z
  .strictObject({ id: id.nullable(), evaluationId: id, version, ...findingFields })
  .refine((f) => f.kind !== "quantitative" || f.resultValue !== null, {
    message: "required",
    path: ["resultValue"],
  })
  .refine((f) => f.kind !== "qualitative" || f.saidCount === null || f.n === null || f.saidCount <= f.n, {
    message: "said_more_than_asked",
    path: ["saidCount"],
  })
  .transform((f) =>
    f.kind === "quantitative"
      ? { ...f, saidCount: null }
      : { ...f, unit: "", baselineValue: null, baselineDate: null, resultValue: null, comparisonValue: null },
  );

export const thingRef = z.strictObject({ id, version });
