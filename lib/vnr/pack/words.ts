import { createTranslator } from "next-intl";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { fileWords } from "@/lib/publications/open-data/words";

/** All that a pack says in one of the product's languages, figures and days in their form. */
export const packWords = (locale: Locale) => ({
  ...fileWords(locale),
  t: createTranslator({ locale: formatTag(locale), messages: messagesOf(locale), namespace: "pack" }),
});

export type PackWords = ReturnType<typeof packWords>;
