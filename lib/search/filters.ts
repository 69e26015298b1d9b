import { z } from "zod";
import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";

export const PAGE_SIZE = 24;
export const SORTS = ["relevance", "newest", "oldest", "country"] as const;

export const REGIONS = ["africa", "americas", "asia", "europe", "oceania"] as const;

/** Every slug of a story or organisation is of these characters. */
export const SLUG = /^[a-z0-9-]{1,320}$/;

const first = (value: unknown) => [value].flat()[0];

/** The well-formed ones among what an address repeats, each once. */
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => {
    const given = value === undefined ? [] : [value].flat();
    return [...new Set(given)].filter((one) => item.safeParse(one).success).slice(0, 40);
  }, z.array(item));

const NAMES = new Intl.DisplayNames("en", { type: "language" });

/** A language tag that has a name; an odd one would throw where it is shown. */
function isLanguage(tag: string): boolean {
  try {
    return NAMES.of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** Text search refuses control characters: they are blanks. */
const words = (value: unknown) =>
  String(first(value) ?? "")
    .replace(/\p{Cc}/gu, " ")
    .slice(0, 200)
    .trim();

/** What a value of each filter may be; one may be asked for several times, for any of them. */
export const FILTER_VALUES = {
  goal: z.coerce.number().int().min(1).max(17),
  target: z.string().regex(/^\d{1,2}\.(\d{1,2}|[a-d])$/),
  country: z.string().regex(/^[A-Z]{3}$/),
  region: z.enum(REGIONS),
  organisation: z.string().regex(SLUG),
  language: z.string().max(35).refine(isLanguage),
  evidence: z.enum(EVIDENCE_KINDS),
  beneficiary: z.enum(BENEFICIARY_GROUPS),
  year: z.coerce.number().int().min(1900).max(2200),
} as const;

export type Facet = keyof typeof FILTER_VALUES;
/** Everything that stories can be told apart by. */
export const FACETS = Object.keys(FILTER_VALUES) as Facet[];

/** The gallery's filters from an address. What is malformed is left out rather than refused: an old link still works. */
export const filters = z.object({
  q: z.preprocess(words, z.string()),
  goal: many(FILTER_VALUES.goal),
  target: many(FILTER_VALUES.target),
  country: many(FILTER_VALUES.country),
  region: many(FILTER_VALUES.region),
  organisation: many(FILTER_VALUES.organisation),
  language: many(FILTER_VALUES.language),
  evidence: many(FILTER_VALUES.evidence),
  beneficiary: many(FILTER_VALUES.beneficiary),
  year: many(FILTER_VALUES.year),
  sort: z.preprocess(first, z.enum(SORTS).optional()).catch(undefined),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1),
});

export type Filters = z.infer<typeof filters>;
/** Without the order and the page: what a set of stories is. */
export type StoryFilters = Omit<Filters, "sort" | "page">;

/** Words are answered by relevance unless something else is asked for; nothing is relevant to no words. */
export function sortOf({ q, sort }: Pick<Filters, "q" | "sort">) {
  const asked = sort === "relevance" && !q ? undefined : sort;
  return asked ?? (q ? "relevance" : "newest");
}

export const NO_FILTERS: Filters = filters.parse({});
