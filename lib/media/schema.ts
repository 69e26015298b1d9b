import { z } from "zod";
import { CONSENT_DOORS, CONSENT_USES, LICENCES, PEOPLE_SHOWN } from "@/db/enums";
import { line, requiredLine, text } from "@/lib/text/schema";

const id = z.uuid();

export const photoDescription = z.strictObject({
  id,
  alternativeText: text(500),
  caption: text(500),
  credit: line(200),
  licence: z.enum(LICENCES).nullable(),
  peopleShown: z.enum(PEOPLE_SHOWN).nullable(),
  childShown: z.boolean(),
  consentIds: z.array(id).max(30),
});

const consentFields = {
  person: requiredLine(200),
  uses: z.array(z.enum(CONSENT_USES)).min(1, "required"),
  doors: z.array(z.enum(CONSENT_DOORS)).min(1, "required"),
  obtainedBy: requiredLine(200),
  obtainedOn: z.iso
    .date("date_invalid")
    .refine((day) => day >= "1900-01-01", "date_too_early")
    .refine((day) => day <= new Date().toISOString().slice(0, 10), "date_in_future"),
  expiresOn: z.union([z.literal(""), z.iso.date("date_invalid")]).transform((day) => day || null),
  isChild: z.boolean(),
  guardian: line(200),
  childAssented: z.boolean(),
};

type Child = { isChild: boolean; guardian: string; childAssented: boolean };
const guarded = (consent: Child) => !consent.isChild || consent.guardian !== "";
const assented = (consent: Child) => !consent.isChild || consent.childAssented;

export const newConsent = z
  .strictObject({ organisationId: id, ...consentFields })
  .refine(guarded, { message: "guardian_needed", path: ["guardian"] })
  .refine(assented, { message: "assent_needed", path: ["childAssented"] });

export const consentChange = z
  .strictObject({ id, ...consentFields })
  .refine(guarded, { message: "guardian_needed", path: ["guardian"] })
  .refine(assented, { message: "assent_needed", path: ["childAssented"] });
