import { createTranslator, type useTranslations } from "next-intl";
import { remembered } from "../remembered";
import { formatTag, type Locale } from "./locales";
import { type MessagePart, messagesOf } from "./messages";

export type Translator = ReturnType<typeof useTranslations>;
/** The part of a translator that says plain text, as React's has it too. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What a namespace says in a locale, for text that is made outside of React. */
export const translatorOf = (locale: Locale, namespace: MessagePart): Translator =>
  IN[locale].translator(namespace);

/** Says the same, and does not put together again what it has said with the same values: for what is said again and again. */
export const sayingOf = (locale: Locale, namespace: MessagePart): Say => IN[locale].saying(namespace);

function inLocale(locale: Locale) {
  const translator = remembered(
    (namespace: MessagePart) =>
      createTranslator({
        ...{ locale: formatTag(locale), messages: messagesOf(locale), namespace: namespace as "story" },
      }) as unknown as Translator,
  );
  const saying = remembered((namespace: MessagePart): Say => {
    const say = translator(namespace);
    const plain = remembered((key: string) => say(key));
    const said = remembered((asked: string) => say(...(JSON.parse(asked) as Parameters<Say>)));
    return (key, values) => (values ? said(JSON.stringify([key, values])) : plain(key));
  });
  return { translator, saying };
}

const IN = { en: inLocale("en"), fr: inLocale("fr"), ar: inLocale("ar") } as const satisfies Record<
  Locale,
  unknown
>;
