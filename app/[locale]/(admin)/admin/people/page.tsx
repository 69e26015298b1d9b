import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonMemberships } from "@/components/admin/person-memberships";
import { PersonRights } from "@/components/admin/person-rights";
import { PageHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listOrganisations, listPeople } from "@/lib/people/admin-queries";

export default async function Page({ params }: PageProps<"/[locale]/admin/people">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.admin.people(locale));
  const rows = (await listPeople(actor)) ?? notFound();
  const organisations =
    (await listOrganisations(actor))?.map(({ organisation: { id, name } }) => ({ id, name })) ?? [];
  const t = await getTranslations("admin.people");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Table
        caption={t("title")}
        columns={[{ label: t("person") }, { label: t("organisations") }, { label: t("roles") }]}
      >
        {rows.map((person) => (
          <tr key={person.id}>
            <RowHead sub={<bdi>{person.email}</bdi>}>{person.name}</RowHead>
            <Cell label={t("organisations")}>
              <PersonMemberships person={person} organisations={organisations} />
            </Cell>
            <Cell label={t("roles")}>
              <PersonRights person={person} />
            </Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
