import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleFilters } from "@/components/admin/people-filters";
import { InvitationList } from "@/components/people/invitation-list";
import { InviteForm } from "@/components/people/invite-form";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { PLATFORM_ROLES } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listOrganisations, listPeople, peopleFilter } from "@/lib/people/admin-queries";
import { listInvitations } from "@/lib/people/invitation-queries";

export const generateMetadata = pageTitle("admin.people", "title");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/admin/people">) {
  const locale = await pageLocale(params);
  const filter = peopleFilter.parse(await searchParams);
  const actor = await requireUser(locale, paths.admin.people(locale));
  const { rows, total, pages } = (await listPeople(actor, filter)) ?? notFound();
  const organisations =
    (await listOrganisations(actor))?.map(({ organisation: { id, name } }) => ({ id, name })) ?? [];
  const invitations = (await listInvitations(actor)) ?? [];
  const inviting = await getTranslations("members");
  const t = await getTranslations("admin.people");
  const house = await getTranslations("house.people");
  const words = await getTranslations("enums");
  const asked = { ...filter, role: filter.role ?? undefined, state: filter.state ?? undefined };
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Fold title={inviting("invite.title")}>
        <InviteForm organisations={organisations} roles={PLATFORM_ROLES} locale={locale} />
      </Fold>
      {invitations.length > 0 && (
        <Fold title={inviting("invitations.count", { count: invitations.length })} open>
          <InvitationList invitations={invitations} isAdmin />
        </Fold>
      )}
      <PeopleFilters filter={filter} locale={locale} />
      <p className="quietly" role="status">
        {total === 0 ? house("nobody") : house("found", { count: total })}
      </p>
      {rows.length > 0 && (
        <Table
          caption={t("title")}
          columns={[
            { label: t("person") },
            { label: t("organisations") },
            { label: t("roles") },
            { label: house("state") },
          ]}
        >
          {rows.map((person) => (
            <tr key={person.id}>
              <RowHead href={paths.admin.person(locale, person.id)} sub={person.email}>
                <bdi>{person.name}</bdi>
              </RowHead>
              <Cell label={t("organisations")}>
                {person.memberships.map(({ id, name, role }) => (
                  <span key={id} className="sub">
                    {t("memberAs", { organisation: name, role: words(`memberRole.${role}`) })}
                  </span>
                ))}
              </Cell>
              <Cell label={t("roles")}>
                {person.roles.map((role) => words(`platformRole.${role}`)).join(", ") || house("none")}
              </Cell>
              <Cell label={house("state")}>
                <State tone={person.active ? "done" : "gone"}>
                  {t(person.active ? "active" : "inactive")}
                </State>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      <nav className="btns" aria-label={t("title")}>
        {filter.page > 1 && (
          <Link href={paths.admin.people(locale, { ...asked, page: filter.page - 1 })} rel="prev">
            {house("newer")}
          </Link>
        )}
        {filter.page < pages && (
          <Link href={paths.admin.people(locale, { ...asked, page: filter.page + 1 })} rel="next">
            {house("older")}
          </Link>
        )}
      </nav>
    </>
  );
}
