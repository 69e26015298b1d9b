import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonMemberships } from "@/components/admin/person-memberships";
import { PersonRights } from "@/components/admin/person-rights";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
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
  const words = await getTranslations("enums.platformRole");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {rows.map((person) => (
        <Fold
          key={person.id}
          title={
            <span>
              <bdi>{person.name}</bdi>
              <small className="sub">
                {[
                  person.email,
                  ...person.roles.map((role) => words(role)),
                  ...person.memberships.map(({ name }) => name),
                  !person.active && t("inactive"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </span>
          }
        >
          <h2 className="label">{t("organisations")}</h2>
          <PersonMemberships person={person} organisations={organisations} />
          <h2 className="label">{t("roles")}</h2>
          <PersonRights person={person} />
        </Fold>
      ))}
    </>
  );
}
