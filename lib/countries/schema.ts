import { z } from "zod";
import { VNR_STATUSES } from "@/db/enums";
import { isCountry } from "@/lib/geo/regions";
import { line } from "@/lib/text/schema";

/** The European Union presents reviews of its own; it is no country of ISO 3166. */
export const EUROPEAN_UNION = "EUU";

/** A year in which reviews are or were presented. */
export const vnrYear = z.int("number_invalid").min(2016, "number_too_small").max(2100, "number_too_large");

const fields = {
  status: z.enum(VNR_STATUSES),
  confirmed: z.boolean(),
  source: line(500),
};

const sourced = <Schema extends z.ZodType<{ confirmed: boolean; source: string }>>(schema: Schema) =>
  schema.refine(({ confirmed, source }) => !confirmed || source !== "", {
    message: "required",
    path: ["source"],
  });

export const newVnrYear = sourced(
  z.strictObject({
    country: z.string().refine((code) => code === EUROPEAN_UNION || isCountry(code), "country_unknown"),
    year: vnrYear,
    ...fields,
  }),
);
export const vnrYearChange = sourced(
  z.strictObject({ id: z.uuid(), version: z.int().positive(), ...fields }),
);
export const vnrYearFilter = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  year: z.coerce.number().pipe(vnrYear).optional().catch(undefined),
});
