import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VnrYearForm } from "@/components/admin/vnr-year-form";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { NumberInput, Select } from "@/components/ui/text-input";
import { requireUser } from "@/lib/auth/current-user";
import { comingVnrYear } from "@/lib/coming-vnr";
import { listKeptVnrYears } from "@/lib/countries/queries";
import { EUROPEAN_UNION, vnrYearFilter } from "@/lib/countries/schema";
import { countryName, listCountries } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("vnrYears", "keep");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/admin/vnr-years">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.admin.vnrYears(locale));
  const coming = comingVnrYear(new Date());
  const asked = vnrYearFilter.parse(await searchParams);
  const filter = asked.country || asked.year ? asked : { year: coming };
  const rows = (await listKeptVnrYears(actor, filter)) ?? notFound();
  const t = await getTranslations("vnrYears");
  const countries = [
    ...listCountries(locale),
    { iso3: EUROPEAN_UNION, name: countryName(EUROPEAN_UNION, locale) },
  ];
  const empty = { status: "announced", confirmed: false, source: "" } as const;
  return (
    <>
      <PageHead title={t("keep")} lead={t("keepLead")} />
      <Fold title={t("add")}>
        <VnrYearForm
          stored={null}
          values={{ ...empty, country: filter.country ?? countries[0]?.iso3 ?? "", year: String(coming) }}
          countries={countries}
        />
      </Fold>
      <form method="get" className="asking">
        <NumberInput name="year" label={t("year")} defaultValue={filter.year ?? ""} />
        <Select name="country" label={t("country")} defaultValue={filter.country ?? ""}>
          <option value="">{t("anyCountry")}</option>
          {countries.map(({ iso3, name }) => (
            <option key={iso3} value={iso3}>
              {name}
            </option>
          ))}
        </Select>
        <div className="btns">
          <Button type="submit" variant="second">
            {t("show")}
          </Button>
        </div>
      </form>
      <p role="status">{t("found", { count: rows.length })}</p>
      {rows.map(({ id, version, country, year, status, confirmed, source }) => (
        <Fold
          key={id}
          title={
            <span>
              {t("yearOf", { country: countryName(country, locale), year: String(year) })}
              <small className="sub">
                {t(`status.${status}`)}
                {!confirmed && `, ${t("unconfirmed")}`}
              </small>
            </span>
          }
        >
          <VnrYearForm
            stored={{ id, version }}
            values={{ country, year: String(year), status, confirmed, source }}
            countries={countries}
          />
        </Fold>
      ))}
    </>
  );
}
