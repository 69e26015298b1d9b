import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationForm } from "@/components/admin/organisation-form";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { countryName, listCountries } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listOrganisations } from "@/lib/people/admin-queries";

export default async function Page({ params }: PageProps<"/[locale]/admin/organisations">) {
  const locale = await pageLocale(params);
  const rows = (await listOrganisations(await requireUser(locale))) ?? notFound();
  const t = await getTranslations("admin.organisations");
  const words = await getTranslations("enums");
  const countries = listCountries(locale);
  const sponsors = rows
    .filter(({ organisation }) => ["national_library", "library_association"].includes(organisation.kind))
    .map(({ organisation: { id, name, country } }) => ({ id, name, country }));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Fold title={t("add")}>
        <OrganisationForm countries={countries} sponsors={sponsors} organisation={null} />
      </Fold>
      {rows.map(({ organisation, sponsor, members }) => (
        <Fold
          key={organisation.id}
          title={
            <span>
              <bdi>{organisation.name}</bdi>
              <small className="sub">
                {[
                  words(`organisationKind.${organisation.kind}`),
                  countryName(organisation.country, locale),
                  sponsor,
                  `${t("members")}: ${members}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
          }
        >
          <OrganisationForm countries={countries} sponsors={sponsors} organisation={organisation} />
        </Fold>
      ))}
    </>
  );
}
