import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { Colleagues } from "@/components/vnr/colleagues";
import { NamingList } from "@/components/vnr/naming-list";
import { OpenRoundForm } from "@/components/vnr/open-round-form";
import { Partners } from "@/components/vnr/partners";
import { RoundTable } from "@/components/vnr/round-table";
import { requireUser } from "@/lib/auth/current-user";
import { comingVnrYear } from "@/lib/coming-vnr";
import { listVnrYears } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { listProposals } from "@/lib/vnr/partner-queries";
import { workspacesOf } from "@/lib/vnr/policy";
import { findWorkspace, listNameable, listRounds } from "@/lib/vnr/queries";

export const generateMetadata = pageTitle("vnr", "title");

export default async function Page({ params }: PageProps<"/[locale]/vnr">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.vnr.home(locale));
  const countries = workspacesOf(actor);
  if (countries.length === 0) notFound();
  const t = await getTranslations("vnr");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        action={<Link href={paths.vnr.why(locale)}>{t("why")}</Link>}
      />
      {countries.map((country) => (
        <Country key={country} actor={actor} country={country} locale={locale} />
      ))}
    </>
  );
}

async function Country({ actor, country, locale }: { actor: Actor; country: string; locale: Locale }) {
  const t = await getTranslations("vnr");
  const workspace = (await findWorkspace(actor, country)) ?? notFound();
  const rounds = (await listRounds(actor)).filter((round) => round.country === country);
  const years = await listVnrYears(country);
  const coming = comingVnrYear(new Date());
  const choices = Array.from({ length: 6 }, (_, at) => coming + at)
    .filter((year) => !rounds.some((round) => round.year === year))
    .map((year) => ({ year, status: years.find((one) => one.year === year)?.status ?? null }));
  const nameable = (await listNameable(actor)).filter((one) => one.country === country);
  const name = countryName(country, locale);
  return (
    <section className="sec" aria-labelledby={`country-${country}`}>
      <SectionHead id={`country-${country}`} title={name}>
        <Link href={paths.public.country(locale, country)}>{t("publicPage")}</Link>
      </SectionHead>
      {rounds.length > 0 ? <RoundTable rounds={rounds} locale={locale} /> : <p>{t("noRound")}</p>}
      <Fold title={t("open.title")} open={rounds.length === 0}>
        <OpenRoundForm country={country} years={choices} next={paths.vnr.round(locale, "{id}")} />
      </Fold>
      <h3>{t("who")}</h3>
      <p>{t("whoLead", { country: name })}</p>
      <Colleagues {...workspace} />
      <Partners
        actor={actor}
        country={country}
        locale={locale}
        workspace={workspace}
        proposals={(await listProposals(actor, country)) ?? []}
      />
      {nameable.length > 0 && <NamingList members={nameable} />}
    </section>
  );
}
