import { z } from "zod";
import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";

export const PAGE_SIZE = 24;
export const SORTS = ["relevance", "newest", "country"] as const;

/** Every slug of a story or organisation is of these characters. */
export const SLUG = /^[a-z0-9-]{1,320}$/;

const first = (value: unknown) => [value].flat()[0];

/** The well-formed ones among what an address repeats, each once. */
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => {
    const given = value === undefined ? [] : [value].flat();
    return [...new Set(given)].filter((one) => item.safeParse(one).success).slice(0, 40);
  }, z.array(item));

/** A language tag that has a name; an odd one would throw where it is shown. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) !== undefined;
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

/** The gallery's filters from an address. What is malformed is left out rather than refused: an old link still works. */
export const filters = z.object({
  q: z.preprocess(words, z.string()),
  goal: many(z.coerce.number().int().min(1).max(17)),
  target: many(z.string().regex(/^\d{1,2}\.(\d{1,2}|[a-d])$/)),
  country: many(z.string().regex(/^[A-Z]{3}$/)),
  region: many(z.enum(["africa", "americas", "asia", "europe", "oceania"])),
  organisation: many(z.string().regex(SLUG)),
  language: many(z.string().max(35).refine(isLanguage)),
  evidence: many(z.enum(EVIDENCE_KINDS)),
  beneficiary: many(z.enum(BENEFICIARY_GROUPS)),
  year: many(z.coerce.number().int().min(1900).max(2200)),
  sort: z.preprocess(first, z.enum(SORTS).optional()).catch(undefined),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1),
});

export type Filters = z.infer<typeof filters>;

/** Words are answered by relevance unless something else is asked for; nothing is relevant to no words. */
export function sortOf({ q, sort }: Pick<Filters, "q" | "sort">) {
  const asked = sort === "relevance" && !q ? undefined : sort;
  return asked ?? (q ? "relevance" : "newest");
}

export const NO_FILTERS: Filters = filters.parse({});
