/** Input that lacks nothing, as forms send it. */
export const PROJECT = {
  ...{
    title: "Reading",
    summary: "",
    periodStart: "2022-01-01",
    periodEnd: "2023-12-31",
    places: [
      {
        name: "Kisumu",
        precision: "district" as const,
        shownAs: "Kisumu County",
        latitude: -0.0917,
        longitude: 34.768,
      },
    ],
    partners: [],
    funders: [],
    links: [],
  },
  beneficiaries: [{ group: "women" as const, count: 120, how: "" }],
};

export const EVALUATION = {
  ...{
    title: "Test",
    method: "before_after" as const,
    evaluatorKind: "external" as const,
    evaluatorName: "University",
    evaluatorEmail: "",
  },
  ...{
    periodStart: "2022-01-01",
    periodEnd: "2023-12-31",
    sampleSize: 412,
    sampling: "By lot",
    limits: "No comparison group",
    reportUrl: "",
  },
};

export const FINDING = {
  ...{
    kind: "quantitative" as const,
    indicator: "passed",
    unit: "%",
    baselineValue: 31,
    baselineDate: "2022-01-01",
    resultValue: 58,
  },
  ...{
    resultDate: "2023-12-01",
    comparisonValue: null,
    saidCount: null,
    n: 412,
    breakdown: [],
    place: "p. 3",
  },
};
