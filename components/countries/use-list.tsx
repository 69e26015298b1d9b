import { useTranslations } from "next-intl";
import { EUROPEAN_UNION } from "@/lib/countries/schema";
import { countryName } from "@/lib/geo/countries";
import { isolated } from "@/lib/i18n/isolated";
import { direction, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { listPublicUses } from "@/lib/vnr/public-queries";

type Props = { uses: Awaited<ReturnType<typeof listPublicUses>>; locale: Locale };

/** Every place in a published review that was recorded and checked, with its words and its story. */
export function UseList({ uses, locale }: Props) {
  const t = useTranslations("vnrUses");
  return (
    <ul className="plain use-list">
      {uses.map(({ id, country, year, page, quote, link, language, title, slug, storyLanguage }) => (
        <li key={id}>
          <h3>
            {t("public.ofReview", {
              ...{ country: countryName(country, locale), year: String(year), page: isolated(page) },
            })}
          </h3>
          <blockquote lang={language} dir={direction(language)}>
            {t("public.quote", { text: quote })}
          </blockquote>
          <p>
            <a href={link} rel="noreferrer">
              {t("check.open")} <bdi dir="ltr">({new URL(link).host})</bdi>
            </a>
            {country !== EUROPEAN_UNION && (
              <>
                {" · "}
                <a href={paths.public.country(locale, country)}>{countryName(country, locale)}</a>
              </>
            )}
            {title && slug && (
              <>
                {" · "}
                {t("public.about")}{" "}
                <a href={paths.public.story(locale, slug)} lang={storyLanguage ?? undefined}>
                  <bdi>{title}</bdi>
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
