import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { Cell, Table } from "@/components/ui/table";
import { GapList } from "@/components/vnr/gap-list";
import { requireUser } from "@/lib/auth/current-user";
import { comingVnrYear } from "@/lib/coming-vnr";
import { EUROPEAN_UNION } from "@/lib/countries/schema";
import { countryName } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listCountriesForEditors } from "@/lib/vnr/overview-queries";

export const generateMetadata = pageTitle("vnrOverview", "title");

export default async function Page({ params }: PageProps<"/[locale]/review/countries">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.countries(locale));
  const countries = (await listCountriesForEditors(actor, comingVnrYear(new Date()))) ?? notFound();
  const t = await getTranslations("vnrOverview");
  const years = await getTranslations("vnrYears");
  const label = {
    ...{ country: t("country"), next: t("next"), published: t("published"), inReview: t("inReview") },
    ...{ round: t("round"), gaps: t("gaps") },
  };
  return (
    <>
      <PageHead title={t("heading")} lead={t("lead")} />
      {countries.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table
          caption={t("heading")}
          columns={[
            ...[{ label: label.country }, { label: label.next }, { label: label.published, numeric: true }],
            ...[{ label: label.inReview, numeric: true }, { label: label.round }, { label: label.gaps }],
          ]}
        >
          {countries.map(({ country, next, published, inReview, hasRound, gaps }) => (
            <tr key={country}>
              <th scope="row" className="t">
                {country === EUROPEAN_UNION ? (
                  countryName(country, locale)
                ) : (
                  <Link href={paths.public.country(locale, country)} prefetch={false}>
                    {countryName(country, locale)}
                  </Link>
                )}
              </th>
              <Cell label={label.next}>
                {next ? (
                  <>
                    <b>{next.year}</b>{" "}
                    <small className="sub">
                      {years(`status.${next.status}`)}
                      {!next.confirmed && ` (${years("unconfirmed")})`}
                    </small>
                  </>
                ) : (
                  t("notKnown")
                )}
              </Cell>
              <Cell label={label.published} numeric>
                {published}
              </Cell>
              <Cell label={label.inReview} numeric>
                {inReview}
              </Cell>
              <Cell label={label.round}>
                <State tone={hasRound ? "done" : "draft"} light>
                  {t(hasRound ? "yes" : "no")}
                </State>
              </Cell>
              <Cell label={label.gaps}>
                <GapList gaps={gaps} />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
