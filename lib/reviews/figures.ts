import type { FigureScope } from "@/db/enums";
import type { Region } from "@/lib/geo/regions";

/** One answer that a library was given: its story returned, declined or approved. */
export type Answered = {
  storyId: string;
  decidedAt: Date;
  /** Of the answer, in UTC. */
  year: number;
  region: Region;
  language: string;
  /** From submission to answer. */
  days: number;
  approved: boolean;
  /** How many answers the story has had, this one included. */
  round: number;
  /** The first approval of its story. */
  isFirstApproval: boolean;
};

/** One story that waits for an answer. `days`: until now. */
export type Waiting = { region: Region; language: string; days: number };

/** What answers come to. Days are medians; null where there is nothing, or too little, to say. */
export type Figures = {
  answers: number;
  /** From a story's first submission that was answered to that answer. */
  firstDays: number | null;
  /** Of the answers. */
  approvedShare: number | null;
  /** Answers until the first approval, on average. */
  rounds: number | null;
};

/** Figures of answers; what fewer than `least` of them say is left out. */
export function figuresOf(answers: readonly Answered[], least = 1): Figures {
  const first = answers.filter(({ round }) => round === 1).map(({ days }) => days);
  const approvals = answers.filter(({ isFirstApproval }) => isFirstApproval).map(({ round }) => round);
  const enough = <Value>(some: readonly unknown[], value: Value) => (some.length >= least ? value : null);
  return {
    answers: answers.length,
    firstDays: enough(first, median(first)),
    approvedShare: enough(answers, answers.filter(({ approved }) => approved).length / answers.length),
    rounds: enough(approvals, approvals.reduce((sum, round) => sum + round, 0) / approvals.length),
  };
}

/** The value in the middle; NaN where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** Things by the value of a key, the largest group first. */
export function grouped<Thing>(things: readonly Thing[], key: (thing: Thing) => string): [string, Thing[]][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}

/** Of fewer than this many the public is told nothing. */
export const LEAST = 5;
/** The name of small groups put together. */
export const OTHERS = "others";

/**
 * Groups as the public may see them: those smaller than `LEAST` are put together, and with them the next larger
 * ones until they are enough, so that nobody can subtract their way to a small group. Empty where that leaves no two.
 */
export function publicGroups<Thing>(groups: readonly [string, Thing[]][]): [string, Thing[]][] {
  const kept = [...groups].sort(([, one], [, other]) => other.length - one.length);
  const others: Thing[] = [];
  const mustGrow = () =>
    (kept.at(-1)?.[1].length ?? LEAST) < LEAST || (others.length > 0 && others.length < LEAST);
  while (kept.length > 0 && mustGrow()) others.push(...(kept.pop()?.[1] ?? []));
  const shown: [string, Thing[]][] = others.length > 0 ? [...kept, [OTHERS, others]] : kept;
  return shown.length > 1 ? shown : [];
}

/** A row of the public table; `answers` null: too few to tell anything. */
type PublicRow = {
  year: number;
  scope: FigureScope;
  value: string;
  answers: number | null;
  firstDays: number | null;
  approvedShare: number | null;
  rounds: number | null;
};

/** What the public may know of answers, year by year. */
export const publicRows = (answered: readonly Answered[]): PublicRow[] =>
  grouped(answered, ({ year }) => String(year)).flatMap(([year, some]) => {
    const at = Number(year);
    if (some.length < LEAST) return [{ year: at, scope: "all" as const, value: "", ...NOTHING }];
    const groups = (["region", "language"] as const).flatMap((scope) =>
      publicGroups(grouped(some, (one) => one[scope])).map(([value, of]) => row(at, scope, value, of)),
    );
    return [row(at, "all", "", some), ...groups];
  });

const NOTHING = { answers: null, firstDays: null, approvedShare: null, rounds: null };

const row = (year: number, scope: FigureScope, value: string, answered: readonly Answered[]): PublicRow => {
  const { answers, firstDays, approvedShare, rounds } = figuresOf(answered, LEAST);
  return {
    ...{ year, scope, value, answers },
    firstDays: rounded(firstDays, 1),
    approvedShare: rounded(approvedShare, 100),
    rounds: rounded(rounds, 10),
  };
};

const rounded = (value: number | null, by: number) => (value === null ? null : Math.round(value * by) / by);
