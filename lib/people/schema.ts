import { z } from "zod";
import { MEMBER_ROLES, ORGANISATION_KINDS, PLATFORM_ROLES } from "@/db/enums";
import { isCountry } from "@/lib/geo/countries";
import { linkAddress } from "@/lib/rich-text/schema";
import { requiredLine } from "@/lib/text/schema";

const id = z.uuid();

const organisationFields = {
  name: requiredLine(200),
  kind: z.enum(ORGANISATION_KINDS),
  country: z.string().refine(isCountry, "invalid"),
  site: z.union([z.literal(""), linkAddress]),
  sponsorId: id.nullable(),
};

export const newOrganisation = z.strictObject(organisationFields);
export const organisationChange = z.strictObject({ id, ...organisationFields });
export const rolesChange = z.strictObject({ personId: id, roles: z.array(z.enum(PLATFORM_ROLES)) });
export const personRef = z.strictObject({ personId: id });
export const membershipChange = z.strictObject({
  personId: id,
  organisationId: id,
  role: z.enum(MEMBER_ROLES).nullable(),
});
export const settingsChange = z.strictObject({
  quorum: z.int("number_invalid").min(1, "number_too_small").max(5, "number_too_large"),
  sameCountryRule: z.boolean(),
  namesAfterVerdict: z.boolean(),
  dueDays: z.int("number_invalid").min(1, "number_too_small").max(180, "number_too_large"),
});
