import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PersonMemberships } from "@/components/admin/person-memberships";
import { PersonRights } from "@/components/admin/person-rights";
import { EraseAccount } from "@/components/people/erase-account";
import { Band } from "@/components/ui/band";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findPerson, listOrganisations } from "@/lib/people/admin-queries";

export const generateMetadata = pageTitle("admin.people", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/people/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.admin.person(locale, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const person = (await findPerson(actor, id)) ?? notFound();
  const organisations =
    (await listOrganisations(actor))?.map(({ organisation: { id, name } }) => ({ id, name })) ?? [];
  const t = await getTranslations("admin.people");
  const house = await getTranslations("house.people");
  const leaving = await getTranslations("leaving.person");
  const format = await getFormatter();
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.admin.people(locale)}>{t("title")}</Link>}
        title={<bdi>{person.name || house("former")}</bdi>}
        lead={
          <>
            {!person.erasedAt && <span dir="ltr">{person.email}</span>}
            {" · "}
            {house("since", { date: format.dateTime(person.createdAt, { dateStyle: "medium" }) })}
          </>
        }
        action={<Link href={paths.admin.audit(locale, { person: id })}>{house("record")}</Link>}
      />
      {person.erasedAt ? (
        <Band tone="plain">
          {leaving("erased", { date: format.dateTime(person.erasedAt, { dateStyle: "long" }) })}
        </Band>
      ) : (
        <>
          <section className="sec" aria-labelledby="organisations">
            <SectionHead id="organisations" title={t("organisations")} />
            <PersonMemberships person={person} organisations={organisations} />
          </section>
          <section className="sec" aria-labelledby="roles">
            <SectionHead id="roles" title={t("roles")} />
            <PersonRights person={person} />
          </section>
          {person.id !== actor.id && (
            <section className="sec" aria-labelledby="erase">
              <SectionHead id="erase" title={leaving("erase")} />
              <p>{leaving("eraseWhat")}</p>
              <EraseAccount personId={person.id} />
            </section>
          )}
        </>
      )}
    </>
  );
}
