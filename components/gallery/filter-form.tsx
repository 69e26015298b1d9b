import { getTranslations } from "next-intl/server";
import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Found } from "@/lib/publications/gallery/public-queries";
import { GOALS } from "@/lib/sdg/goals";
import { type Facet, type Filters, REGIONS } from "@/lib/search/filters";
import { addressOf } from "./addresses";
import { CheckFacet, ListFacet } from "./facet-fields";
import type { FacetNames } from "./facet-names";
import { GalleryForm } from "./gallery-form";

/** More than anybody reads through: those with most stories are listed. */
const MOST_LISTED = 150;

/** The filters as a plain form: it works without JavaScript, and every choice is in the address. */
export async function FilterForm({
  filters,
  counts,
  names,
  locale,
  chosen,
}: {
  filters: Filters;
  counts: Found["counts"];
  names: FacetNames;
  locale: Locale;
  chosen: number;
}) {
  const t = await getTranslations("gallery");
  const order = new Intl.Collator(locale, { numeric: true });
  const fixed = (facet: Facet, values: readonly (string | number)[]) => ({
    ...{ name: facet, legend: t(facet), locale },
    options: values.map((value) => optionOf(facet, String(value))),
  });
  const found = (facet: Facet) => {
    const most = [...counts[facet]].sort(([, a], [, b]) => b - a).slice(0, MOST_LISTED);
    const values = new Set([...filters[facet].map(String), ...most.map(([value]) => value)]);
    const options = [...values].map((value) => optionOf(facet, value));
    return {
      ...{
        name: facet,
        legend: t(facet),
        locale,
        any: t(`any.${filters[facet].length > 0 ? "more" : facet}`),
      },
      options: options.sort((a, b) => order.compare(a.name, b.name) * (facet === "year" ? -1 : 1)),
    };
  };
  return (
    <search aria-label={t("filterLabel")}>
      <details className="filters">
        <summary>{t("filter", { count: chosen })}</summary>
        <GalleryForm
          action={paths.public.stories(locale)}
          address={paths.public.stories(locale, addressOf(filters))}
        >
          <div className="field">
            <label htmlFor="q">{t("words")}</label>
            <input id="q" name="q" type="search" maxLength={200} defaultValue={filters.q} />
          </div>
          <CheckFacet {...fixed("goal", GOALS)} />
          <ListFacet key={`target ${filters.target}`} {...found("target")} />
          <CheckFacet {...fixed("region", REGIONS)} />
          <ListFacet key={`country ${filters.country}`} {...found("country")} />
          <ListFacet key={`organisation ${filters.organisation}`} {...found("organisation")} />
          <ListFacet key={`language ${filters.language}`} {...found("language")} />
          <CheckFacet {...fixed("evidence", EVIDENCE_KINDS)} />
          <CheckFacet {...fixed("beneficiary", BENEFICIARY_GROUPS)} />
          <ListFacet key={`year ${filters.year}`} {...found("year")} />
          {filters.sort && <input type="hidden" name="sort" value={filters.sort} />}
          <button className="btn" type="submit">
            {t("show")}
          </button>
        </GalleryForm>
      </details>
    </search>
  );

  function optionOf(facet: Facet, value: string) {
    return {
      ...{ value, name: names[facet](value), count: counts[facet].get(value) ?? 0 },
      chosen: filters[facet].some((one) => String(one) === value),
    };
  }
}
