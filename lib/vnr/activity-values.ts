import type { Activity } from "./activity-queries";

/** What the form of an activity holds: numbers and days as they are typed. */
export type ActivityValues = {
  title: string;
  text: string;
  startsOn: string;
  endsOn: string;
  organisationId: string;
  organisationName: string;
  targets: { code: string }[];
  figures: FigureValues[];
  source: string;
};
export type FigureValues = { what: string; value: string; unit: string; year: string; source: string };

export const NO_FIGURE: FigureValues = { what: "", value: "", unit: "", year: "", source: "" };

export const NO_ACTIVITY: ActivityValues = {
  ...{ title: "", text: "", startsOn: "", endsOn: "", organisationId: "", organisationName: "" },
  ...{ targets: [{ code: "" }], figures: [], source: "" },
};

/** A stored activity as its form begins with it. */
export function activityValues(activity: Activity): ActivityValues {
  const { title, text, startsOn, organisationName, source } = activity;
  return {
    ...{ title, text, startsOn, endsOn: activity.endsOn ?? "", source },
    ...{ organisationId: activity.organisationId ?? "", organisationName },
    targets: activity.targets.map((code) => ({ code })),
    figures: activity.figures.map(({ value, year, ...figure }) => ({
      ...{ ...figure, value: String(value), year: String(year) },
    })),
  };
}
