import { z } from "zod";
import type { HelpWords } from "@/db/documents";
import { HELP_KINDS, HELP_STATES } from "@/db/enums";
import { isTag } from "@/lib/i18n/language-tag";
import { linkAddress } from "@/lib/rich-text/schema";
import { requiredLine, text } from "@/lib/text/schema";
import { today } from "@/lib/today";

const id = z.uuid();

export const languageWords = z
  .array(
    z.strictObject({
      language: z.string().refine(isTag, "language_unknown"),
      title: requiredLine(200),
      text: text(2000),
    }),
  )
  .min(1, "required")
  .max(30)
  .refine((all) => new Set(all.map((one) => one.language)).size === all.length, "language_twice")
  .transform(
    (all): HelpWords =>
      Object.fromEntries(all.map(({ language, title, text }) => [language, { title, text }])),
  );

/** A web address, or the path of a page of ours without its locale, such as `/about/evidence`. */
const link = z.union(
  [z.literal(""), z.string().regex(/^\/[a-z][a-z0-9/-]*$/), linkAddress],
  "address_unsafe",
);

const fields = {
  kind: z.enum(HELP_KINDS),
  status: z.enum(HELP_STATES),
  checkedOn: z
    .union([z.literal(""), z.iso.date("date_invalid")])
    .refine((day) => day <= today(), "date_in_future")
    .transform((day) => day || null),
  words: languageWords,
  link,
  email: z.union([z.literal(""), z.email("mail_invalid").max(320)], "mail_invalid"),
};

const consistent = <Schema extends z.ZodType<{ status: string; checkedOn: string | null }>>(schema: Schema) =>
  schema.refine((entry) => entry.status !== "confirmed" || entry.checkedOn !== null, {
    message: "required",
    path: ["checkedOn"],
  });

export const newHelpEntry = consistent(z.strictObject(fields));
export const helpChange = consistent(z.strictObject({ id, version: z.int().positive(), ...fields }));
export const helpRef = z.strictObject({ id, version: z.int().positive() });
export const helpMove = z.strictObject({ id, up: z.boolean() });
