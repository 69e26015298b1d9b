import { z } from "zod";
import { Problem } from "@/lib/open-data/problem";
import { FILTER_VALUES, type StoryFilters } from "@/lib/search/filters";

const MOST_STORIES = 100;
const MOST_VALUES = 40;

/** No control characters: PostgreSQL refuses some of them, and no word holds one. */
const words = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u);

/** What may be asked of the stories, with what each means; several values of one filter mean any of them. */
export const FILTERS = {
  q: words.describe("Words of the title, summary or text, with or without accents"),
  goal: FILTER_VALUES.goal.describe("Number of a goal"),
  target: FILTER_VALUES.target.describe("Code of a target, such as 4.6 or 16.10"),
  country: FILTER_VALUES.country.describe("ISO 3166-1 alpha-3 code of a country"),
  region: FILTER_VALUES.region.describe("Region of the United Nations (M49)"),
  organisation: FILTER_VALUES.organisation.describe("Slug of an organisation"),
  language: FILTER_VALUES.language.describe("BCP 47 tag of the language a story is told in"),
  evidence: FILTER_VALUES.evidence.describe("Kind of evidence of the main claim"),
  beneficiary: FILTER_VALUES.beneficiary.describe("Group of people it was for"),
  year: FILTER_VALUES.year.describe("Year of the main result"),
} as const;

/** Where to read on. */
export const PAGING = {
  limit: z.coerce.number().int().min(1).max(MOST_STORIES).default(20).describe("How many stories at most"),
  cursor: z.string().min(1).max(2000).describe("`next` of the answer before, unchanged"),
} as const;

type FilterName = keyof typeof FILTERS;
const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** Filters as an address asks for them. Unlike the gallery, which leaves out what it cannot read, this refuses it. */
export function readFilters(query: URLSearchParams, others: readonly string[] = []): StoryFilters {
  for (const name of query.keys())
    if (!isFilter(name) && !others.includes(name)) refuse(name.slice(0, 40), "There is no such parameter");
  const values = Object.fromEntries(
    FILTER_NAMES.map((name) => [name, name === "q" ? (readOne(query, "q") ?? "") : readMany(query, name)]),
  );
  return values as unknown as StoryFilters;
}

/** Filters with how many and from where. */
export function readListing(query: URLSearchParams) {
  const filters = readFilters(query, Object.keys(PAGING));
  const one = (name: keyof typeof PAGING) => {
    const given = single(query, name);
    return given === undefined ? undefined : check(name, PAGING[name], given);
  };
  return { filters, limit: Number(one("limit") ?? 20), cursor: one("cursor") as string | undefined };
}

/** An address that takes no parameters. */
export function refuseParameters(query: URLSearchParams) {
  for (const name of query.keys()) refuse(name.slice(0, 40), "This address takes no parameters");
}

const isFilter = (name: string): name is FilterName => FILTER_NAMES.some((one) => one === name);

function readOne(query: URLSearchParams, name: FilterName) {
  const given = single(query, name);
  return given === undefined ? undefined : check(name, FILTERS[name], given);
}

function readMany(query: URLSearchParams, name: FilterName) {
  const given = query.getAll(name);
  if (given.length > MOST_VALUES) refuse(name, `It may be repeated ${MOST_VALUES} times at most`);
  return [...new Set(given.map((value) => check(name, FILTERS[name], value)))];
}

function single(query: URLSearchParams, name: string): string | undefined {
  const given = query.getAll(name);
  if (given.length > 1) refuse(name, "It may be given once");
  return given[0];
}

function check(name: string, type: z.ZodType, value: string): unknown {
  const read = type.safeParse(value);
  return read.success ? read.data : refuse(name, read.error.issues[0]?.message ?? "It cannot be read");
}

function refuse(parameter: string, why: string): never {
  throw new Problem("parameter", `${parameter}: ${why}.`, { parameter });
}
