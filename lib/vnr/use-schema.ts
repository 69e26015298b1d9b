import { z } from "zod";
import { isLanguageTag } from "@/lib/i18n/language-tag";
import { linkAddress } from "@/lib/rich-text/schema";
import { line, requiredText, text } from "@/lib/text/schema";

const link = linkAddress.refine((url) => url.startsWith("https://"), "address_unsafe");

/** `id` null: a new one, and then `version` says nothing. A draft may lack anything. */
export const savedUse = z.strictObject({
  ...{ id: z.uuid().nullable(), version: z.int().positive(), roundId: z.uuid() },
  storyId: z.union([z.literal(""), z.uuid()]).transform((value) => value || null),
  ...{ page: line(40), quote: text(500) },
  link: z.union([z.literal(""), link], "address_unsafe"),
  language: z.union([z.literal(""), z.string().max(35).refine(isLanguageTag, "invalid")]),
});

/** What a place must say before editors are asked to check it. Run on the stored row. */
export const wholeUse = z.object({
  page: z.string().min(1, "required"),
  quote: z.string().min(1, "required"),
  link: z.string().min(1, "required"),
  language: z.string().min(1, "required"),
});

export const refusedUse = z.strictObject({
  ...{ id: z.uuid(), version: z.int().positive(), reason: requiredText(1000) },
});
