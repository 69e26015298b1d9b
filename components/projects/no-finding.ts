import type { FindingValues } from "./finding-form";

/** What the form of a new finding begins with. */
export const NO_FINDING: FindingValues = {
  ...{ kind: "quantitative", indicator: "", unit: "%", breakdown: "", place: "", baselineDate: "", resultDate: "" },
  ...{ baselineValue: null, resultValue: null, comparisonValue: null, saidCount: null, n: null },
};
