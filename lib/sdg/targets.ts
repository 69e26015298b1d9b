import { GOALS, type Goal } from "./goals";

/** How many targets each goal has: outcomes (numbers), then means (letters). A/RES/70/1, 169 in all. */
const COUNTS: Record<Goal, { numbers: number; letters: string }> = {
  1: { numbers: 5, letters: "ab" },
  2: { numbers: 5, letters: "abc" },
  3: { numbers: 9, letters: "abcd" },
  4: { numbers: 7, letters: "abc" },
  5: { numbers: 6, letters: "abc" },
  6: { numbers: 6, letters: "ab" },
  7: { numbers: 3, letters: "ab" },
  8: { numbers: 10, letters: "ab" },
  9: { numbers: 5, letters: "abc" },
  10: { numbers: 7, letters: "abc" },
  11: { numbers: 7, letters: "abc" },
  12: { numbers: 8, letters: "abc" },
  13: { numbers: 3, letters: "ab" },
  14: { numbers: 7, letters: "abc" },
  15: { numbers: 9, letters: "abc" },
  16: { numbers: 10, letters: "ab" },
  17: { numbers: 19, letters: "" },
};

/** Codes of a goal's targets, in order: "4.1" … "4.7", "4.a" … */
export function targetsOf(goal: Goal): string[] {
  const { numbers, letters } = COUNTS[goal];
  const codes = [...Array.from({ length: numbers }, (_, index) => String(index + 1)), ...letters];
  return codes.map((code) => `${goal}.${code}`);
}

export const TARGETS: readonly string[] = GOALS.flatMap(targetsOf);

/** Whether it is the code of one of the 169 targets, such as “4.6” or “16.b”. */
export const isTarget = (code: string): boolean => TARGETS.includes(code);

/** The goal of a target: 4 for "4.6". */
export const goalOf = (target: string): Goal => Number(target.split(".")[0]) as Goal;

/** Key of a target in messages `targets`, which may hold no dots: "4-6". */
export const targetKey = (target: string): string => target.replace(".", "-");
