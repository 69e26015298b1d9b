import { confirmProfile, saveLandscape } from "@/lib/countries/mutations/save-landscape";
import { removeLaw, saveLaw } from "@/lib/countries/mutations/save-law";
import { importStatistics, saveStatistic, withdrawStatistic } from "@/lib/countries/mutations/save-statistic";
import { findFigure, findProfile } from "@/lib/countries/profile-queries";
import { landscapeSave, lawSave, statisticSave, statisticsImport } from "@/lib/countries/profile-schema";
import { aFigure, aLaw, FIGURE, LAW } from "./countries";
import type { Made } from "./permission-world";
import type { Expected } from "./permissions";
import type { ThingVerb } from "./permissions-things";

/** The table of rights, of a country's profile: members of its national library and associations, and editors. */
const KEEPERS: Expected = {
  ...{ sponsorLead: "done", sponsorAuthor: "done", editor: "done", editorInConflict: "done" },
};
const { libraryType, metric, year } = FIGURE;
const slot = { libraryType, metric, year };

const countryOf = ({ world: { library } }: Made) => library.sponsor.country;
const keeperOf = ({ world: { cast } }: Made) => cast.sponsorLead;

/** The figure that stands, written down where there is none. */
async function theFigure(made: Made) {
  const find = async () => (await findFigure(keeperOf(made), countryOf(made), slot))?.current;
  if (!(await find())) await aFigure(keeperOf(made), countryOf(made));
  return { country: countryOf(made), ...slot, version: (await find())!.version };
}

export const COUNTRY_VERBS = {
  saveStatisticAction: {
    ...{ run: saveStatistic, who: KEEPERS, parse: statisticSave.parse },
    input: async (made) => ({ ...FIGURE, ...(await theFigure(made)), value: Date.now() }),
  },
  withdrawStatisticAction: { ...{ run: withdrawStatistic, who: KEEPERS }, input: theFigure },
  importStatisticsAction: {
    ...{ run: importStatistics, who: KEEPERS, parse: statisticsImport.parse },
    input: async (made) => {
      const { country, ...known } = await theFigure(made);
      return { country, figures: [{ ...FIGURE, ...known, value: Date.now() }] };
    },
  },
  saveLandscapeAction: {
    ...{ run: saveLandscape, who: KEEPERS, parse: landscapeSave.parse },
    input: async (made) => {
      const profile = await findProfile(keeperOf(made), countryOf(made));
      const stored = profile?.landscapes.find(({ locale }) => locale === "en");
      return {
        country: countryOf(made),
        locale: "en",
        version: stored?.version ?? 0,
        words: "Two libraries",
      };
    },
  },
  confirmProfileAction: {
    ...{ run: confirmProfile, who: KEEPERS },
    input: (made) => ({ country: countryOf(made) }),
  },
  saveLawAction: {
    ...{ run: saveLaw, who: KEEPERS, parse: lawSave.parse },
    input: async (made) => ({ ...(await aLaw(keeperOf(made), countryOf(made))), ...LAW }),
  },
  removeLawAction: {
    ...{ run: removeLaw, who: KEEPERS },
    input: async (made) => {
      const { id, version } = await aLaw(keeperOf(made), countryOf(made));
      return { id, version };
    },
  },
} as const satisfies Record<string, ThingVerb>;
