import { useTranslations } from "next-intl";
import { countryName } from "@/lib/geo/countries";
import { direction, type Locale } from "@/lib/i18n/locales";
import type { PublicUse } from "@/lib/vnr/public-queries";

/** The published reviews that cite a story: which, where in it, in which words, with a link to it. */
export function CitedIn({ uses, locale }: { uses: PublicUse[]; locale: Locale }) {
  const t = useTranslations("vnrUses.public");
  if (uses.length === 0) return null;
  return (
    <section className="wrap home-sec cited" aria-labelledby="cited">
      <h2 id="cited">{t("citedTitle")}</h2>
      <ul className="plain">
        {uses.map(({ id, country, year, page, quote, link, language }) => (
          <li key={id}>
            <p>
              <a href={link} rel="noreferrer">
                {t("cited", { country: countryName(country, locale), year: String(year), page })}
              </a>
            </p>
            <blockquote lang={language} dir={direction(language)}>
              {t("quote", { text: quote })}
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
