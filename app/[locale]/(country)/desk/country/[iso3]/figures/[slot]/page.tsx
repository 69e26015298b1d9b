import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EarlierValues } from "@/components/countries/earlier-values";
import { FigureForm } from "@/components/countries/profile/figure-form";
import { WithdrawFigure } from "@/components/countries/profile/profile-buttons";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { findFigure } from "@/lib/countries/profile-queries";
import { slotAddress } from "@/lib/countries/profile-schema";
import { countryName } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("profile", "correct.title");

type Params = PageProps<"/[locale]/desk/country/[iso3]/figures/[slot]">;

/** One figure: what holds, to be corrected or withdrawn, and what held before. */
export default async function Page({ params }: Params) {
  const locale = await pageLocale(params);
  const { iso3, slot: address } = await params;
  const actor = await requireUser(locale, paths.desk.countryFigure(locale, iso3, address));
  const slot = slotAddress.safeParse(address);
  const found = slot.success && isCountry(iso3) ? await findFigure(actor, iso3, slot.data) : null;
  if (!slot.success || !found) notFound();
  const t = await getTranslations("profile");
  const enums = await getTranslations("enums");
  const back = paths.desk.countryProfile(locale, iso3);
  const { current, earlier } = found;
  const { libraryType, metric, year } = slot.data;
  return (
    <>
      <PageHead
        eyebrow={<Link href={back}>{t("of", { country: countryName(iso3, locale) })}</Link>}
        title={t("figure.correctOf", { metric: enums(`metric.${metric}`), year: String(year) })}
        lead={`${enums(`libraryType.${libraryType}`)}. ${t("correct.lead")}`}
      />
      {current ? (
        <>
          <FigureForm
            country={iso3}
            stored={{
              version: current.version,
              values: {
                ...{ libraryType, metric, year: String(year), value: String(current.value) },
                ...{ currency: current.currency, method: current.method, source: current.source },
              },
            }}
          />
          <div className="btns">
            <WithdrawFigure {...slot.data} country={iso3} version={current.version} back={back} />
          </div>
        </>
      ) : (
        <p>{t("correct.withdrawn")}</p>
      )}
      <EarlierValues earlier={earlier} />
    </>
  );
}
