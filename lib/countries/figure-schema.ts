import { z } from "zod";
import { COLLECTION_METHODS, LIBRARY_TYPES, METRICS } from "@/db/enums";
import { line, requiredLine } from "@/lib/text/schema";
import { isWhole } from "./figures";

/** The year it is. */
export const thisYear = () => new Date().getUTCFullYear();

/** Where a figure stands. */
export const slot = {
  libraryType: z.enum(LIBRARY_TYPES, "required"),
  metric: z.enum(METRICS, "required"),
  year: z
    .int({ error: ({ input }) => (input === null ? "required" : "year_invalid") })
    .min(1900, "date_too_early")
    .refine((year) => year <= thisYear(), "date_in_future"),
};

const currencies = new Set(Intl.supportedValuesOf("currency"));
const currency = line(10)
  .transform((typed) => typed.toUpperCase())
  .pipe(z.string().refine((code) => code === "" || currencies.has(code), "currency_unknown"));

/** Where it stands, and what it says. */
export const figureFields = {
  ...slot,
  /** Two places after the point, which is as fine as money gets. */
  value: z
    .number({ error: ({ input }) => (input === null ? "required" : "number_invalid") })
    .min(0, "number_negative")
    .max(1e15, "number_too_large")
    .transform((value) => Math.round(value * 100) / 100),
  currency,
  method: z.enum(COLLECTION_METHODS, "required"),
  source: requiredLine(500),
};

type Figure = z.infer<z.ZodObject<typeof figureFields>>;

/** What no single field can say: units that do not fit what is counted. */
export const fitting = <Schema extends z.ZodType<Figure>>(schema: Schema) =>
  schema
    .refine(({ metric, value }) => !isWhole(metric) || Number.isInteger(value), {
      ...{ message: "whole_needed", path: ["value"] },
    })
    .refine(({ metric, currency }) => metric !== "preservation_spending" || currency !== "", {
      ...{ message: "currency_needed", path: ["currency"] },
    })
    .refine(({ metric, currency }) => metric === "preservation_spending" || currency === "", {
      ...{ message: "currency_not_here", path: ["currency"] },
    })
    .refine(({ metric, libraryType }) => metric !== "population" || libraryType === "all", {
      ...{ message: "population_of_all", path: ["libraryType"] },
    });

/** One row of a table. */
export const figureRow = fitting(z.strictObject(figureFields));

/** As many as a table may bring at once. */
export const MOST_FIGURES = 1000;
