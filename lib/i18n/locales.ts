import { remembered } from "../remembered";

export const LOCALES = ["en", "fr", "ar"] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language's own name. */
export const NATIVE_NAMES = { en: "English", fr: "Français", ar: "العربية" } as const satisfies Record<
  Locale,
  string
>;

/** Whether it is a language the product speaks. */
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** A locale, whatever was sent: English where it is none. */
export const asLocale = (value: unknown): Locale => (isLocale(value) ? value : "en");

/** Reading direction of a BCP 47 tag, by its script. */
export const direction = remembered((tag: string): "ltr" | "rtl" => {
  const script = new Intl.Locale(tag).maximize().script;
  return ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"].includes(script ?? "") ? "rtl" : "ltr";
});

/** The tag for numbers and dates: day before month in English; Western digits in Arabic, as figures stand beside Latin ones. */
export const formatTag = (locale: Locale): string => ({ en: "en-GB", fr: "fr", ar: "ar-u-nu-latn" })[locale];

/** In which days and times are told, unless a place names another. */
export const TIME_ZONE = "UTC";
