import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Beneficiaries, Breakdown, Link, Partner, Place } from "../documents";
import { EVALUATOR_KINDS, FINDING_KINDS, METHODS } from "../enums";
import { at, createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations, people } from "./people";

export const projects = pgTable(
  "projects",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    title: text().notNull(),
    summary: text().notNull().default(""),
    periodStart: date({ mode: "string" }),
    periodEnd: date({ mode: "string" }),
    places: jsonb().$type<Place[]>().notNull().default([]),
    partners: jsonb().$type<Partner[]>().notNull().default([]),
    funders: jsonb().$type<Partner[]>().notNull().default([]),
    beneficiaries: jsonb().$type<Beneficiaries[]>().notNull().default([]),
    links: jsonb().$type<Link[]>().notNull().default([]),
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
    deletedAt: at(),
  },
  (t) => [
    index("projects_organisation").on(t.organisationId),
    // What decides a conflict of interest is found from the address, or from how it ends (lib/people/conflict-sql.ts).
    index("projects_addresses").using(
      "gin",
      sql`lower(jsonb_path_query_array(${t.partners} || ${t.funders}, '$[*].email')::text) gin_trgm_ops`,
    ),
    check("projects_title_length", lengthBetween(t.title, 1, 300)),
    check("projects_period", sql`${t.periodEnd} is null or ${t.periodStart} <= ${t.periodEnd}`),
  ],
);

export const evaluations = pgTable(
  "evaluations",
  {
    id: id(),
    projectId: uuid()
      .notNull()
      .references(() => projects.id),
    title: text().notNull(),
    method: text({ enum: METHODS }),
    evaluatorKind: text({ enum: EVALUATOR_KINDS }),
    evaluatorName: text().notNull().default(""),
    /** Decides a conflict of interest; never public. */
    evaluatorEmail: text().notNull().default(""),
    /** Ties between evaluator and library, or that there are none. */
    independence: text().notNull().default(""),
    /** Questionnaire, test, log …: what was used on everyone alike. */
    instrument: text().notNull().default(""),
    /** All those about whom something is to be known. */
    population: text().notNull().default(""),
    periodStart: date({ mode: "string" }),
    periodEnd: date({ mode: "string" }),
    sampleSize: integer(),
    sampling: text().notNull().default(""),
    /** Per cent of those asked who took part. */
    responseRate: doublePrecision(),
    /** How those asked were told, protected and left free. */
    ethics: text().notNull().default(""),
    limits: text().notNull().default(""),
    reportUrl: text().notNull().default(""),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    deletedAt: at(),
  },
  (t) => [
    index("evaluations_project").on(t.projectId),
    index("evaluations_address").on(sql`reverse(lower(${t.evaluatorEmail})) text_pattern_ops`),
    check("evaluations_title_length", lengthBetween(t.title, 1, 300)),
    check("evaluations_method", isOneOf(t.method, METHODS)),
    check("evaluations_evaluator", isOneOf(t.evaluatorKind, EVALUATOR_KINDS)),
    check("evaluations_period", sql`${t.periodEnd} is null or ${t.periodStart} <= ${t.periodEnd}`),
    check("evaluations_sample", sql`${t.sampleSize} is null or ${t.sampleSize} between 1 and 1000000000`),
    check(
      "evaluations_response",
      sql`${t.responseRate} is null or (${t.responseRate} > 0 and ${t.responseRate} <= 100)`,
    ),
  ],
);

export const findings = pgTable(
  "findings",
  {
    id: id(),
    evaluationId: uuid()
      .notNull()
      .references(() => evaluations.id),
    kind: text({ enum: FINDING_KINDS }).notNull(),
    /** Quantitative: what was measured. Qualitative: the observation. */
    indicator: text().notNull(),
    unit: text().notNull().default(""),
    baselineValue: doublePrecision(),
    baselineDate: date({ mode: "string" }),
    resultValue: doublePrecision(),
    resultDate: date({ mode: "string" }),
    /** The same measure in the comparison group. */
    comparisonValue: doublePrecision(),
    saidCount: integer(),
    n: integer(),
    breakdown: jsonb().$type<Breakdown[]>().notNull().default([]),
    place: text().notNull().default(""),
    position: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    deletedAt: at(),
  },
  (t) => [
    index("findings_evaluation").on(t.evaluationId),
    check("findings_kind", isOneOf(t.kind, FINDING_KINDS)),
    check("findings_indicator_length", lengthBetween(t.indicator, 1, 1000)),
    check(
      "findings_quantitative",
      sql`${t.kind} <> 'quantitative' or (${t.resultValue} is not null and ${t.saidCount} is null)`,
    ),
    check(
      "findings_qualitative",
      sql`${t.kind} <> 'qualitative' or (${t.resultValue} is null and ${t.baselineValue} is null and ${t.comparisonValue} is null)`,
    ),
    check(
      "findings_said",
      sql`${t.saidCount} is null or (${t.saidCount} >= 0 and (${t.n} is null or ${t.saidCount} <= ${t.n}))`,
    ),
    check("findings_n", sql`${t.n} is null or ${t.n} between 1 and 1000000000`),
  ],
);
