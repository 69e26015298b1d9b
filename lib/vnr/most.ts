/** As many figures and targets as an activity may have: more is a report. */
export const MOST_FIGURES = 20;
export const MOST_TARGETS = 20;
