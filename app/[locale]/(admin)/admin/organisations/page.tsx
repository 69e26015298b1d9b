import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationForm } from "@/components/admin/organisation-form";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { countryName, listCountries } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listOrganisations } from "@/lib/people/admin-queries";
import { sponsorsOf, TIME_ZONES } from "@/lib/people/organisation-choices";

export const generateMetadata = pageTitle("admin.organisations", "title");

const NEW = {
  ...{ name: "", names: [], kind: "public" as const, country: "", site: "" },
  ...{ sponsorId: "", timeZone: "UTC" },
};

export default async function Page({ params }: PageProps<"/[locale]/admin/organisations">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.admin.organisations(locale));
  const rows = (await listOrganisations(actor)) ?? notFound();
  const t = await getTranslations("admin.organisations");
  const house = await getTranslations("house.organisations");
  const words = await getTranslations("enums.organisationKind");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Fold title={t("add")}>
        <OrganisationForm
          organisation={null}
          values={NEW}
          countries={listCountries(locale)}
          sponsors={sponsorsOf(rows)}
          languages={listLanguages(locale)}
          timeZones={TIME_ZONES}
        />
      </Fold>
      <p className="quietly">{house("found", { count: rows.length })}</p>
      <Table
        caption={t("title")}
        columns={[
          { label: t("name") },
          { label: t("country") },
          { label: t("sponsor") },
          { label: t("members"), numeric: true },
        ]}
      >
        {rows.map(({ organisation, sponsor, members }) => (
          <tr key={organisation.id}>
            <RowHead href={paths.admin.organisation(locale, organisation.id)} sub={words(organisation.kind)}>
              <bdi>{nameIn(locale, organisation.name, organisation.names)}</bdi>
            </RowHead>
            <Cell label={t("country")}>{countryName(organisation.country, locale)}</Cell>
            <Cell label={t("sponsor")}>{sponsor ? <bdi>{sponsor}</bdi> : t("noSponsor")}</Cell>
            <Cell label={t("members")} numeric>
              {members}
            </Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
