import { z } from "zod";
import type { Names } from "@/db/documents";
import { MEMBER_ROLES, ORGANISATION_KINDS, PLATFORM_ROLES } from "@/db/enums";
import { isCountry } from "@/lib/geo/regions";
import { isTag } from "@/lib/i18n/language-tag";
import { linkAddress } from "@/lib/rich-text/schema";
import { requiredLine } from "@/lib/text/schema";

const id = z.uuid();
const between = (least: number, most: number) =>
  z.int("number_invalid").min(least, "number_too_small").max(most, "number_too_large");

const organisationFields = {
  name: requiredLine(200),
  kind: z.enum(ORGANISATION_KINDS),
  country: z.string().refine(isCountry, "invalid"),
  site: z.union([z.literal(""), linkAddress]),
  sponsorId: id.nullable(),
  timeZone: z.string().max(64).refine(isTimeZone, "time_zone_unknown").default("UTC"),
  names: z
    .array(
      z.strictObject({ language: z.string().refine(isTag, "language_unknown"), name: requiredLine(200) }),
    )
    .max(40)
    .refine((all) => new Set(all.map((one) => one.language)).size === all.length, "language_twice")
    .transform((all): Names => Object.fromEntries(all.map(({ language, name }) => [language, name])))
    .default({}),
};

export const newOrganisation = z.strictObject(organisationFields);
export const organisationChange = z.strictObject({ id, version: z.int().positive(), ...organisationFields });
export const rolesChange = z.strictObject({ personId: id, roles: z.array(z.enum(PLATFORM_ROLES)) });
export const personRef = z.strictObject({ personId: id });
export const membershipChange = z.strictObject({
  personId: id,
  organisationId: id,
  role: z.enum(MEMBER_ROLES).nullable(),
});
export const settingsChange = z.strictObject({
  version: z.int().positive(),
  quorum: between(1, 5),
  sameCountryRule: z.boolean(),
  namesAfterVerdict: z.boolean(),
  dueDays: between(1, 180),
  laterDueDays: between(1, 180),
  graceDays: between(0, 60),
  waitDays: between(1, 180),
  newsYears: between(1, 20),
});

/** A name of the IANA time zone database that the runtime knows. */
function isTimeZone(name: string): boolean {
  return name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name);
}
