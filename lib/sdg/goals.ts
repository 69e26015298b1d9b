/** The 17 goals of the 2030 Agenda (A/RES/70/1). Titles are our own short ones, in messages `goals`. */
export const GOALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
export type Goal = (typeof GOALS)[number];

/** Whether it is one of the 17 goals. */
export const isGoal = (value: number): value is Goal => GOALS.some((goal) => goal === value);

/** The UN's official page of a goal, with its targets and indicators. */
export const officialGoalUrl = (goal: Goal): string =>
  `https://sdgs.un.org/goals/goal${goal}#targets_and_indicators`;

/** The UN's colour of each goal, and whichever of white and near-black can be read on it. */
export const GOAL_COLOURS: Record<Goal, { colour: string; ink: string }> = {
  1: { colour: "#e5243b", ink: "#ffffff" },
  2: { colour: "#dda63a", ink: "#111315" },
  3: { colour: "#4c9f38", ink: "#111315" },
  4: { colour: "#c5192d", ink: "#ffffff" },
  5: { colour: "#ff3a21", ink: "#111315" },
  6: { colour: "#26bde2", ink: "#111315" },
  7: { colour: "#fcc30b", ink: "#111315" },
  8: { colour: "#a21942", ink: "#ffffff" },
  9: { colour: "#fd6925", ink: "#111315" },
  10: { colour: "#dd1367", ink: "#ffffff" },
  11: { colour: "#fd9d24", ink: "#111315" },
  12: { colour: "#bf8b2e", ink: "#111315" },
  13: { colour: "#3f7e44", ink: "#ffffff" },
  14: { colour: "#0a97d9", ink: "#111315" },
  15: { colour: "#56c02b", ink: "#111315" },
  16: { colour: "#00689d", ink: "#ffffff" },
  17: { colour: "#19486a", ink: "#ffffff" },
};
