import { getTranslations } from "next-intl/server";
import { JoinForm } from "@/components/people/join-form";
import { countryName, listCountries } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { listKnownOrganisations } from "@/lib/people/join-queries";

export const generateMetadata = pageTitle("joining", "join.title");

export default async function Page({ params }: PageProps<"/[locale]/join">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("joining.join");
  const byCountry = Map.groupBy(await listKnownOrganisations(), ({ country }) => country);
  const order = new Intl.Collator(locale);
  const known = [...byCountry]
    .map(([country, organisations]) => ({
      country: countryName(country, locale),
      organisations: organisations.map(({ id, name }) => ({ id, name })),
    }))
    .sort((a, b) => order.compare(a.country, b.country));
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <JoinForm locale={locale} known={known} countries={listCountries(locale)} />
    </>
  );
}
