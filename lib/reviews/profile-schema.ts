import { z } from "zod";
import { isCountry, REGIONS } from "@/lib/geo/regions";
import { isLanguageTag } from "@/lib/i18n/language-tag";
import { day } from "@/lib/projects/fields";
import { isGoal } from "@/lib/sdg/goals";
import { requiredLine } from "@/lib/text/schema";

const each = <Item extends z.ZodType<string | number>>(item: Item) =>
  z
    .array(item)
    .max(40, "too_many")
    .transform((all) => [...new Set(all)]);

/** `version`: 0 while nothing is stored. Away: both days or neither, the last one included. */
export const reviewerProfileSave = z
  .strictObject({
    version: z.int().min(0),
    languages: each(z.string().max(35).refine(isLanguageTag)),
    regions: each(z.enum(REGIONS)),
    goals: each(z.coerce.number().int().refine(isGoal)),
    loadLimit: z.coerce
      .number({ error: "load_limit_beyond" })
      .int("load_limit_beyond")
      .min(1, "load_limit_beyond")
      .max(20, "load_limit_beyond"),
    awayFrom: day,
    awayUntil: day,
  })
  .superRefine(({ awayFrom, awayUntil }, context) => {
    if (awayFrom === null && awayUntil !== null)
      context.addIssue({ code: "custom", path: ["awayFrom"], message: "required" });
    if (awayFrom !== null && awayUntil === null)
      context.addIssue({ code: "custom", path: ["awayUntil"], message: "required" });
    if (awayFrom && awayUntil && awayUntil < awayFrom)
      context.addIssue({ code: "custom", path: ["awayUntil"], message: "date_order" });
  });

/** What somebody types of an address or a site, as the host at its end; "" where nothing is typed. */
const domain = z
  .string()
  .trim()
  .max(200, "too_long")
  .transform((typed) => hostOf(typed.slice(typed.lastIndexOf("@") + 1)))
  .pipe(z.string().regex(/^([a-z0-9-]+(\.[a-z0-9-]+)+)?$/, "domain_unknown"));

function hostOf(typed: string): string {
  const address = typed.includes("://") ? typed : `https://${typed}`;
  if (typed === "") return "";
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "?";
}

/** An organisation known here, or another one by its name and country. */
export const newAffiliation = z.union([
  z.strictObject({ organisationId: z.uuid() }),
  z.strictObject({
    name: requiredLine(200),
    country: z.string().refine(isCountry, "country_unknown"),
    domain,
  }),
]);
export const affiliationRef = z.strictObject({ id: z.uuid() });
