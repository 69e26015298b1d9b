import { saveLaw } from "@/lib/countries/mutations/save-law";
import { saveStatistic } from "@/lib/countries/mutations/save-statistic";
import { lawSave, statisticSave } from "@/lib/countries/profile-schema";
import type { Actor } from "@/lib/people/actor";
import { today } from "@/lib/today";
import { anEditor, anOrganisation, aPerson } from "./factories";

/** A figure and a law as a browser sends them, without the country. */
export const FIGURE = {
  version: 0,
  libraryType: "public",
  metric: "visits",
  year: 2024,
  value: 1200,
  currency: "",
  method: "census_survey",
  source: "Annual return 2024, page 3",
} as const;
export const LAW = {
  kind: "library_law",
  title: "Library Act",
  year: 1998,
  link: "https://law.example/1",
  note: "",
} as const;

export const aFigure = (
  actor: Actor,
  country: string,
  part: Partial<Record<keyof typeof FIGURE, unknown>> = {},
) => saveStatistic(actor, statisticSave.parse({ country, ...FIGURE, ...part }));

export async function aLaw(actor: Actor, country: string) {
  const input = lawSave.parse({ id: null, version: 0, country, ...LAW });
  return { country, ...(await saveLaw(actor, input)) };
}

/** The organisations that speak for a country, with their people, and people who do not keep its profile. */
export async function aSpeakingCountry(country: string) {
  const library = await anOrganisation({ country });
  const association = await anOrganisation({ kind: "library_association", country });
  const school = await anOrganisation({ kind: "school", country, sponsorId: library.id });
  const abroad = await anOrganisation({ country: "FJI" });
  const member = (id: string, role: "author" | "lead") => aPerson({ memberOf: [{ id, role }] });
  return {
    ...{ country, library, association },
    lead: await member(library.id, "lead"),
    author: await member(association.id, "author"),
    partner: await member(association.id, "lead"),
    editor: await anEditor(),
    outside: {
      school: await member(school.id, "lead"),
      abroad: await member(abroad.id, "lead"),
      house: await aPerson({ roles: ["admin", "reviewer"] }),
      nobody: await aPerson(),
    },
  };
}

export type SpeakingCountry = Awaited<ReturnType<typeof aSpeakingCountry>>;

/** A day that lies years back or ahead, ISO. */
export const yearsFromNow = (years: number): string =>
  `${Number(today().slice(0, 4)) + years}${today().slice(4).replace("-02-29", "-02-28")}`;
