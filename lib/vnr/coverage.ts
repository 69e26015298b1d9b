import type { RevisionState } from "@/db/enums";
import { isTarget, TARGETS } from "@/lib/sdg/targets";

/** What a country can have towards a target, the furthest first. */
export const COVERAGE_STATES = ["published", "in_review", "draft", "project", "activity"] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];
/** What can be looked for: one of these, or targets with nothing at all. */
export const COVERAGE_FILTERS = [...COVERAGE_STATES, "nothing"] as const;
export type CoverageFilter = (typeof COVERAGE_FILTERS)[number];

const STATE_OF: Partial<Record<RevisionState, CoverageState>> = {
  draft: "draft",
  submitted: "in_review",
  in_review: "in_review",
  approved: "in_review",
  returned: "project",
  declined: "project",
  recalled: "project",
  unpublished: "project",
  withdrawn: "project",
};

/**
 * As what a story counts by its latest revision: what nobody writes or judges any more is a project that could be told.
 * Null: it is public, and counts as that.
 */
export const coverageState = (latest: RevisionState): CoverageState | null => STATE_OF[latest] ?? null;

type Item = { state: CoverageState; targets: readonly string[] };

/** Each of the 169 targets, in their order, with what there is towards it. */
export function coverageOf<One extends Item>(items: readonly One[]): Map<string, One[]> {
  const rows = new Map<string, One[]>(TARGETS.map((target) => [target, []]));
  for (const item of items)
    for (const target of new Set(item.targets.filter(isTarget))) rows.get(target)?.push(item);
  return rows;
}

/** Whether a target with these items is one that is looked for. */
export const matches = (items: readonly Item[], filter: CoverageFilter): boolean =>
  filter === "nothing" ? items.length === 0 : items.some(({ state }) => state === filter);

/** Nothing is told or being told towards it: a library can be asked. */
export const isGap = (items: readonly Item[]): boolean =>
  items.every(({ state }) => state === "activity" || state === "project");

/** How many targets have something of each state, and how many nothing. */
export function countStates(rows: ReadonlyMap<string, readonly Item[]>): Record<CoverageFilter, number> {
  const all = [...rows.values()];
  const count = (filter: CoverageFilter) => all.filter((items) => matches(items, filter)).length;
  return Object.fromEntries(COVERAGE_FILTERS.map((filter) => [filter, count(filter)])) as Record<
    CoverageFilter,
    number
  >;
}
