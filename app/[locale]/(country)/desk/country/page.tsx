import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Select } from "@/components/ui/text-input";
import { requireUser } from "@/lib/auth/current-user";
import { profilesOf } from "@/lib/countries/policy";
import { countryName, listCountries } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { isEditor } from "@/lib/people/policy";

export const generateMetadata = pageTitle("profile", "title");

/** Whose profile? For most people there is one answer; an editor chooses. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/desk/country">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.countries(locale));
  const { iso3 } = await searchParams;
  if (typeof iso3 === "string" && isCountry(iso3)) redirect(paths.desk.countryProfile(locale, iso3));
  const own = profilesOf(actor);
  if (own.length === 0 && !isEditor(actor)) notFound();
  if (own.length === 1 && own[0] && !isEditor(actor)) redirect(paths.desk.countryProfile(locale, own[0]));
  const t = await getTranslations("profile");
  return (
    <>
      <PageHead title={t("title")} lead={t("choose.lead")} />
      {own.length > 0 && (
        <ul className="plain">
          {own.map((country) => (
            <li key={country}>
              <Link href={paths.desk.countryProfile(locale, country)}>{countryName(country, locale)}</Link>
            </li>
          ))}
        </ul>
      )}
      {isEditor(actor) && (
        <form method="get" className="asking">
          <Select name="iso3" label={t("choose.country")}>
            {listCountries(locale).map((one) => (
              <option key={one.iso3} value={one.iso3}>
                {one.name}
              </option>
            ))}
          </Select>
          <div className="btns">
            <Button type="submit" variant="second">
              {t("choose.open")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
