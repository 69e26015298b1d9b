import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/page-head";
import { countryName } from "@/lib/geo/countries";
import { formatDay } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import { languageName } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { UseToCheck as Use } from "@/lib/vnr/use-queries";
import { CheckUse } from "./check-use";

/** One place in a published review as an editor compares it with the report. */
export function UseToCheck({ use, locale }: { use: Use; locale: Locale }) {
  const t = useTranslations("vnrUses.check");
  const words = useTranslations("vnrUses");
  const { id, version, state, country, year, page, quote, link, language, title, slug, checkedAt } = use;
  const place = t("place", {
    ...{ country: countryName(country, locale), year: String(year), page: isolated(page) },
  });
  const heading = `use-${id}`;
  return (
    <article className="sec" aria-labelledby={heading}>
      <SectionHead id={heading} title={place}>
        {checkedAt && (
          <p>{t("checkedOn", { date: formatDay(checkedAt.toISOString().slice(0, 10), locale) })}</p>
        )}
      </SectionHead>
      <blockquote className="use-quote" lang={language} dir="auto">
        {quote}
      </blockquote>
      <dl className="facts">
        <dt>{words("language")}</dt>
        <dd>{languageName(language, locale)}</dd>
        <dt>{t("storyOf")}</dt>
        <dd>
          {title && slug ? (
            <a href={paths.public.story(locale, slug)}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            t("general")
          )}
        </dd>
        <dt>{words("link")}</dt>
        <dd>
          <a href={link} rel="noreferrer noopener" target="_blank">
            {t("open")} <bdi dir="ltr">({new URL(link).host})</bdi>
          </a>
        </dd>
      </dl>
      <CheckUse id={id} version={version} place={place} checked={state === "checked"} />
    </article>
  );
}
