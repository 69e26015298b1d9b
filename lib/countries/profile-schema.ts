import { z } from "zod";
import { LAW_KINDS, LIBRARY_TYPES, METRICS } from "@/db/enums";
import { isCountry } from "@/lib/geo/regions";
import { LOCALES } from "@/lib/i18n/locales";
import { linkAddress } from "@/lib/rich-text/schema";
import { requiredLine, text } from "@/lib/text/schema";
import { figureFields, fitting, MOST_FIGURES, slot, thisYear } from "./figure-schema";
import { slotKey } from "./figures";

const country = z.string().refine(isCountry, "country_unknown");
/** 0: as far as the person has seen, nothing stands there. */
const version = z.int().min(0);

export const statisticSave = fitting(z.strictObject({ country, version, ...figureFields }));
export const statisticRef = z.strictObject({ country, version, ...slot });

export const statisticsImport = z.strictObject({
  country,
  figures: z
    .array(fitting(z.strictObject({ version, ...figureFields })))
    .min(1, "required")
    .max(MOST_FIGURES, "too_many_figures")
    .superRefine((figures, context) => {
      const seen = new Set<string>();
      for (const [at, figure] of figures.entries()) {
        if (seen.has(slotKey(figure)))
          context.addIssue({ code: "custom", message: "figure_twice", path: [at, "value"] });
        seen.add(slotKey(figure));
      }
    }),
});

export const landscapeSave = z.strictObject({
  ...{ country, version, locale: z.enum(LOCALES), words: text(5000) },
});

/** `id` null: a new one, and then `version` says nothing. */
export const lawSave = z.strictObject({
  ...{ id: z.uuid().nullable(), version, country, kind: z.enum(LAW_KINDS), title: requiredLine(300) },
  year: z
    .int("year_invalid")
    .min(1500, "year_invalid")
    .refine((year) => year <= thisYear() + 1, "date_in_future")
    .nullable(),
  link: z.union([z.literal(""), linkAddress.refine((url) => /^https?:\/\//.test(url), "address_unsafe")]),
  note: text(1000),
});
export const lawRef = z.strictObject({ id: z.uuid(), version });
export const profileRef = z.strictObject({ country });

/** A slot as it stands in an address: `public.visits.2024`. */
export const slotAddress = z
  .string()
  .transform((word) => {
    const [libraryType, metric, year, ...more] = word.split(".");
    return { libraryType, metric, year: Number(year), ...(more.length > 0 && { more }) };
  })
  .pipe(z.strictObject({ libraryType: z.enum(LIBRARY_TYPES), metric: z.enum(METRICS), year: z.int() }));
