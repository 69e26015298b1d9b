import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { OrganisationForm } from "@/components/admin/organisation-form";
import { Band } from "@/components/ui/band";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { countryName, listCountries } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findOrganisation, listOrganisations } from "@/lib/people/admin-queries";
import { sponsorsOf, TIME_ZONES } from "@/lib/people/organisation-choices";

export const generateMetadata = pageTitle("admin.organisations", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/organisations/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.admin.organisation(locale, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const { organisation, members, ...touched } = (await findOrganisation(actor, id)) ?? notFound();
  const all = (await listOrganisations(actor)) ?? [];
  const t = await getTranslations("admin.organisations");
  const house = await getTranslations("house");
  const words = await getTranslations("enums");
  const format = await getFormatter();
  const { name, names, kind, country, site, sponsorId, timeZone, version } = organisation;
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.admin.organisations(locale)}>{t("title")}</Link>}
        title={<bdi>{nameIn(locale, name, names)}</bdi>}
        lead={`${words(`organisationKind.${kind}`)} · ${countryName(country, locale)}`}
        action={
          <Link href={paths.admin.audit(locale, { organisation: id })}>{house("organisations.history")}</Link>
        }
      />
      {!members.some(({ role, active }) => role === "lead" && active) && (
        <Band>{house("organisations.noLead")}</Band>
      )}
      <OrganisationForm
        organisation={{ id, version, touched }}
        values={{
          ...{ name, kind, country, site, timeZone, sponsorId: sponsorId ?? "" },
          names: Object.entries(names).map(([language, name]) => ({ language, name })),
        }}
        countries={listCountries(locale)}
        sponsors={sponsorsOf(all).filter((one) => one.id !== id)}
        languages={listLanguages(locale)}
        timeZones={TIME_ZONES}
      />
      <section className="sec" aria-labelledby="members">
        <SectionHead id="members" title={t("members")} />
        {members.length === 0 && <p>{house("organisations.noMembers")}</p>}
        {members.length > 0 && (
          <Table
            labelledBy="members"
            columns={[
              { label: t("name") },
              { label: house("people.role") },
              { label: house("people.state") },
            ]}
          >
            {members.map((member) => (
              <tr key={member.id}>
                <RowHead href={paths.admin.person(locale, member.id)} sub={member.email}>
                  <bdi>{member.name}</bdi>
                </RowHead>
                <Cell label={house("people.role")}>{words(`memberRole.${member.role}`)}</Cell>
                <Cell label={house("people.state")}>
                  {member.active
                    ? house("organisations.since", {
                        date: format.dateTime(member.since, { dateStyle: "medium" }),
                      })
                    : house("people.inactive")}
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </>
  );
}
