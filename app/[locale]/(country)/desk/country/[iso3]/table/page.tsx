import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureImport } from "@/components/countries/profile/figure-import";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { slotKey } from "@/lib/countries/figures";
import { findProfile } from "@/lib/countries/profile-queries";
import { countryName } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("profile", "table.title");

/** Figures from a table: read, matched, corrected and only then saved. */
export default async function Page({ params }: PageProps<"/[locale]/desk/country/[iso3]/table">) {
  const locale = await pageLocale(params);
  const { iso3 } = await params;
  const actor = await requireUser(locale, paths.desk.countryTable(locale, iso3));
  const profile = (isCountry(iso3) && (await findProfile(actor, iso3))) || notFound();
  const t = await getTranslations("profile");
  const back = paths.desk.countryProfile(locale, iso3);
  return (
    <>
      <PageHead
        eyebrow={<Link href={back}>{t("of", { country: countryName(iso3, locale) })}</Link>}
        title={t("table.title")}
        lead={t("table.lead")}
      />
      <FigureImport
        country={iso3}
        back={back}
        standing={profile.figures.map((figure) => ({
          ...{ slot: slotKey(figure), value: figure.value, currency: figure.currency },
          version: figure.version,
        }))}
      />
    </>
  );
}
