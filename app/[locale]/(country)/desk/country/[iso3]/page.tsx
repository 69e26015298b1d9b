import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FigureForm } from "@/components/countries/profile/figure-form";
import { FigureList } from "@/components/countries/profile/figure-list";
import { LandscapeForm } from "@/components/countries/profile/landscape-form";
import { LawForm } from "@/components/countries/profile/law-form";
import { ConfirmProfile, RemoveLaw } from "@/components/countries/profile/profile-buttons";
import { Band } from "@/components/ui/band";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { findProfile } from "@/lib/countries/profile-queries";
import { countryName } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { formatDay } from "@/lib/i18n/format";
import { LOCALES, NATIVE_NAMES } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("profile", "title");

/** All that a country says of its libraries, to be written, corrected and confirmed. */
export default async function Page({ params }: PageProps<"/[locale]/desk/country/[iso3]">) {
  const locale = await pageLocale(params);
  const { iso3 } = await params;
  const actor = await requireUser(locale, paths.desk.countryProfile(locale, iso3));
  const profile = (isCountry(iso3) && (await findProfile(actor, iso3))) || notFound();
  const t = await getTranslations("profile");
  const kinds = await getTranslations("enums.lawKind");
  const { confirmedOn, figures, landscapes, laws } = profile;
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.public.country(locale, iso3)}>{t("publicPage")}</Link>}
        title={t("of", { country: countryName(iso3, locale) })}
        lead={t("lead")}
      />
      <Band tone="plain" actions={<ConfirmProfile country={iso3} />}>
        {confirmedOn ? t("confirm.on", { date: formatDay(confirmedOn, locale) }) : t("confirm.never")}
      </Band>
      <section className="sec" aria-labelledby="figures">
        <SectionHead id="figures" title={t("figures")}>
          {figures.length > 0 && <a href={paths.data.country(iso3, "xlsx")}>{t("sheet")}</a>}
        </SectionHead>
        <div className="btns">
          <LinkButton href={paths.desk.countryTable(locale, iso3)} variant="second">
            {t("table.open")}
          </LinkButton>
        </div>
        <Fold title={t("figure.new")} open={figures.length === 0}>
          <FigureForm country={iso3} stored={null} />
        </Fold>
        {figures.length === 0 ? (
          <p>{t("noFigures")}</p>
        ) : (
          <FigureList figures={figures} country={iso3} locale={locale} />
        )}
      </section>
      <section className="sec" aria-labelledby="landscape">
        <SectionHead id="landscape" title={t("landscape.title")} />
        {LOCALES.map((language) => {
          const stored = landscapes.find((one) => one.locale === language) ?? null;
          return (
            <Fold
              key={language}
              open={language === locale}
              title={
                <span>
                  <bdi lang={language}>{NATIVE_NAMES[language]}</bdi>
                  <small className="sub">{t(stored?.words ? "landscape.written" : "landscape.empty")}</small>
                </span>
              }
            >
              <LandscapeForm country={iso3} language={language} stored={stored} />
            </Fold>
          );
        })}
      </section>
      <section className="sec" aria-labelledby="laws">
        <SectionHead id="laws" title={t("laws")} />
        {laws.map(({ id, version, kind, title, year, link, note }) => (
          <Fold
            key={id}
            title={
              <span>
                <bdi>{title}</bdi>
                <small className="sub">
                  {kinds(kind)}
                  {year && ` · ${year}`}
                </small>
              </span>
            }
          >
            <LawForm
              country={iso3}
              stored={{ id, version, values: { kind, title, link, note, year: year ? String(year) : "" } }}
            />
            <div className="btns">
              <RemoveLaw id={id} version={version} title={title} />
            </div>
          </Fold>
        ))}
        <Fold title={t("law.new")} open={laws.length === 0}>
          <LawForm country={iso3} stored={null} />
        </Fold>
      </section>
    </>
  );
}
