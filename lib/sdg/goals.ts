/** The 17 goals of the 2030 Agenda (A/RES/70/1). Titles are our own short ones, in messages `goals`. */
export const GOALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
export type Goal = (typeof GOALS)[number];

/** Whether it is one of the 17 goals. */
export const isGoal = (value: number): value is Goal => GOALS.some((goal) => goal === value);

/** The UN's official page of a goal, with its targets and indicators. */
export const officialGoalUrl = (goal: Goal): string =>
  `https://sdgs.un.org/goals/goal${goal}#targets_and_indicators`;
