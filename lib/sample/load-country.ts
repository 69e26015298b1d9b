import type { Metric } from "@/db/enums";
import { slotKey } from "@/lib/countries/figures";
import { confirmProfile, saveLandscape } from "@/lib/countries/mutations/save-landscape";
import { saveLaw } from "@/lib/countries/mutations/save-law";
import { importStatistics, saveStatistic } from "@/lib/countries/mutations/save-statistic";
import { findFigure } from "@/lib/countries/profile-queries";
import { landscapeSave, lawSave, statisticSave, statisticsImport } from "@/lib/countries/profile-schema";
import type { Actor } from "@/lib/people/actor";
import type { SampleCountry } from "./types";

/** What a sample country says of its libraries, typed in through the verbs and marked as a sample. */
export async function loadCountry(sample: SampleCountry, keeper: Actor) {
  const { country } = sample;
  for (const [locale, words] of Object.entries(sample.landscape))
    await saveLandscape(keeper, landscapeSave.parse({ country, locale, words, version: 0 }), true);
  for (const law of sample.laws)
    await saveLaw(keeper, lawSave.parse({ id: null, version: 0, country, ...law }), true);
  await importStatistics(keeper, statisticsImport.parse({ country, figures: figuresOf(sample) }), true);
  await correct(sample, keeper);
  await confirmProfile(keeper, { country });
}

const figuresOf = ({ figures, years }: SampleCountry) =>
  figures.flatMap(({ type, method, source, values, currency = "" }) =>
    (Object.entries(values) as [Metric, (number | null)[]][]).flatMap(([metric, row]) =>
      row.flatMap((value, at) =>
        value === null
          ? []
          : {
              ...{ version: 0, libraryType: type, metric, year: years[at], value, method, source },
              currency: metric === "preservation_spending" ? currency : "",
            },
      ),
    ),
  );

async function correct({ country, correction }: SampleCountry, keeper: Actor) {
  if (!correction) return;
  const slot = { libraryType: correction.type, metric: correction.metric, year: correction.year };
  const current = (await findFigure(keeper, country, slot))?.current;
  if (!current) throw new Error(`no sample figure ${slotKey(slot)}`);
  const { version, currency, method, source } = current;
  const input = { country, version, ...slot, value: correction.value, currency, method, source };
  await saveStatistic(keeper, statisticSave.parse(input), true);
}
