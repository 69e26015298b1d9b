import { z } from "zod";
import { CONSENT_DOORS, CONSENT_USES, LICENCES, PEOPLE_SHOWN } from "@/db/enums";
import { line, requiredLine, text } from "@/lib/text/schema";
import { today } from "@/lib/today";

const id = z.uuid();

/** At least one of a closed set, each once. */
const someOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .array(z.enum(words))
    .min(1, "required")
    .max(100)
    .transform((chosen) => [...new Set(chosen)]);

const photoTexts = { alternativeText: text(500), caption: text(500) };

/** What is said of a photo in words. */
export const photoWords = z.strictObject(photoTexts);

export const photoDescription = z.strictObject({
  id,
  ...photoTexts,
  credit: line(200),
  licence: z.enum(LICENCES).nullable(),
  peopleShown: z.enum(PEOPLE_SHOWN).nullable(),
  childShown: z.boolean(),
  consentIds: z.array(id).max(30),
});

const part = z.number("number_invalid").min(0, "number_too_small").max(1, "number_too_large");

/** Where the eye should fall: parts of width and height, from the left and the top. */
export const photoFocus = z.strictObject({ id, focusX: part, focusY: part });

/** What is cut away on each side, as parts of the whole; at least a tenth stays each way. */
export const photoCrop = z
  .strictObject({ id, left: part, top: part, right: part, bottom: part })
  .refine(({ left, right }) => left + right <= 0.9, { message: "cut_too_large", path: ["left"] })
  .refine(({ top, bottom }) => top + bottom <= 0.9, { message: "cut_too_large", path: ["top"] })
  .refine(({ left, top, right, bottom }) => left + top + right + bottom > 0, {
    message: "nothing_cut",
    path: ["left"],
  });

const consentFields = {
  person: requiredLine(200),
  uses: someOf(CONSENT_USES),
  doors: someOf(CONSENT_DOORS),
  obtainedBy: requiredLine(200),
  obtainedOn: z.iso
    .date("date_invalid")
    .refine((day) => day >= "1900-01-01", "date_too_early")
    .refine((day) => day <= today(), "date_in_future"),
  expiresOn: z.union([z.literal(""), z.iso.date("date_invalid")]).transform((day) => day || null),
  isChild: z.boolean(),
  guardian: line(200),
  childAssented: z.boolean(),
};

type Entry = {
  isChild: boolean;
  guardian: string;
  childAssented: boolean;
  obtainedOn: string;
  expiresOn: string | null;
};

/** What one field of an entry asks of another. */
const consistent = <Schema extends z.ZodType<Entry>>(schema: Schema) =>
  schema
    .refine((consent) => !consent.isChild || consent.guardian !== "", {
      message: "guardian_needed",
      path: ["guardian"],
    })
    .refine((consent) => !consent.isChild || consent.childAssented, {
      message: "assent_needed",
      path: ["childAssented"],
    })
    .refine((consent) => consent.expiresOn === null || consent.expiresOn >= consent.obtainedOn, {
      message: "period_reversed",
      path: ["expiresOn"],
    });

export const newConsent = consistent(z.strictObject({ organisationId: id, ...consentFields }));
export const consentChange = consistent(z.strictObject({ id, ...consentFields }));
