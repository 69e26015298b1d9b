import { z } from "zod";
import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";

export const PAGE_SIZE = 24;
export const SORTS = ["relevance", "newest", "country"] as const;

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()).filter((one) => item.safeParse(one).success).slice(0, 40),
    z.array(item),
  );

/** The gallery's filters from an address. What is malformed is left out rather than refused: an old link still works. */
export const filters = z.object({
  q: z.preprocess((value) => String([value].flat()[0] ?? "").slice(0, 200).trim(), z.string()),
  goal: many(z.coerce.number().int().min(1).max(17)),
  target: many(z.string().regex(/^\d{1,2}\.(\d{1,2}|[a-d])$/)),
  country: many(z.string().regex(/^[A-Z]{3}$/)),
  region: many(z.enum(["africa", "americas", "asia", "europe", "oceania"])),
  organisation: many(z.string().regex(/^[a-z0-9-]{1,200}$/)),
  language: many(z.string().regex(/^[a-zA-Z0-9-]{2,35}$/)),
  evidence: many(z.enum(EVIDENCE_KINDS)),
  beneficiary: many(z.enum(BENEFICIARY_GROUPS)),
  year: many(z.coerce.number().int().min(1900).max(2200)),
  sort: z.preprocess((value) => [value].flat()[0], z.enum(SORTS).optional()).catch(undefined),
  page: z.preprocess((value) => [value].flat()[0], z.coerce.number().int().min(1).max(10_000)).catch(1),
});

export type Filters = z.infer<typeof filters>;

export const NO_FILTERS: Filters = filters.parse({});
