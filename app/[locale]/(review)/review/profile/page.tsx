import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Affiliations } from "@/components/reviews/affiliations";
import { ReviewerProfileForm } from "@/components/reviews/profile-form";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { countryName, listCountries } from "@/lib/geo/countries";
import { REGIONS } from "@/lib/geo/regions";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listKnownOrganisations } from "@/lib/people/join-queries";
import { findOwnProfile } from "@/lib/reviews/profile-queries";

export const generateMetadata = pageTitle("reviewers.profile", "title");

/** The official languages of the United Nations, and Portuguese: those most stories come in. */
const NEAR = ["ar", "en", "es", "fr", "pt", "ru", "zh"];

export default async function Page({ params }: PageProps<"/[locale]/review/profile">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.profile(locale));
  const { profile, affiliations } = (await findOwnProfile(actor)) ?? notFound();
  const known = await listKnownOrganisations();
  const t = await getTranslations("reviewers.profile");
  const languages = profile?.languages ?? [actor.locale];
  const isNear = ({ tag }: { tag: string }) => NEAR.includes(tag) || languages.includes(tag);
  const all = listLanguages(locale);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <ReviewerProfileForm
        version={profile?.version ?? 0}
        near={all.filter(isNear)}
        further={all.filter((one) => !isNear(one))}
        regions={REGIONS}
        values={{
          languages,
          regions: profile?.regions ?? [],
          goals: (profile?.goals ?? []).map(String),
          loadLimit: String(profile?.loadLimit ?? 3),
          awayFrom: profile?.awayFrom ?? "",
          awayUntil: profile?.awayUntil ?? "",
        }}
      />
      <Affiliations
        own={affiliations.map((one) => ({ ...one, country: countryName(one.country, locale) }))}
        organisations={known.map(({ id, name, country }) => ({
          id,
          name: `${name}, ${countryName(country, locale)}`,
        }))}
        countries={listCountries(locale)}
      />
    </>
  );
}
