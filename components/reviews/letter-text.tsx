import { asLocale, direction } from "@/lib/i18n/locales";

/** A letter as the library reads it, in its own language and direction. */
export function LetterText({ locale, body }: { locale: string; body: string }) {
  const lang = asLocale(locale);
  return (
    <div className="letter" lang={lang} dir={direction(lang)}>
      {body}
    </div>
  );
}
