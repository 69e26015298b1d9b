import { useTranslations } from "next-intl";
import { comingVnrYear } from "@/lib/coming-vnr";
import type { PublicFigure, VnrYear } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import { regionOf } from "@/lib/geo/regions";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

type Props = {
  iso3: string;
  locale: Locale;
  stories: number;
  figures: readonly PublicFigure[];
  years: readonly VnrYear[];
};

/** The country in one line: its stories, its libraries, its next review, as far as each is known. */
export function CountryHead({ iso3, locale, stories, figures, years }: Props) {
  const t = useTranslations("country");
  const pages = useTranslations("pages");
  const regions = useTranslations("regions");
  const points = figures.findLast(
    ({ metric, libraryType }) => metric === "service_points" && libraryType === "all",
  );
  const coming = comingVnrYear(new Date());
  const next = years.find(({ year, status }) => year >= coming && ["planned", "announced"].includes(status));
  const facts = [
    t("stories", { count: stories }),
    points && t("servicePoints", { count: points.value, year: String(points.year) }),
    next && t("nextReview", { year: String(next.year) }),
  ].filter((fact) => fact !== undefined);
  return (
    <div className="pagehead">
      <p className="crumbs">
        <a href={paths.public.countries(locale)}>{pages("byCountry")}</a> /{" "}
        <a href={paths.public.stories(locale, { region: regionOf(iso3) })}>{regions(regionOf(iso3))}</a>
      </p>
      <h1>{countryName(iso3, locale)}</h1>
      <p>{new Intl.ListFormat(formatTag(locale), { type: "unit", style: "short" }).format(facts)}</p>
    </div>
  );
}
