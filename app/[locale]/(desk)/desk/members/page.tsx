import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationList } from "@/components/people/invitation-list";
import { InviteForm } from "@/components/people/invite-form";
import { MemberList } from "@/components/people/member-list";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import type { Actor, Membership } from "@/lib/people/actor";
import { findMembers } from "@/lib/people/invitation-queries";

export const generateMetadata = pageTitle("members", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/members">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.members(locale));
  const led = actor.memberships.filter(({ role }) => role === "lead");
  if (led.length === 0) notFound();
  const t = await getTranslations("members");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {led.map((membership) => (
        <Organisation
          key={membership.organisationId}
          actor={actor}
          organisation={membership}
          locale={locale}
        />
      ))}
    </>
  );
}

type Props = { actor: Actor; organisation: Membership; locale: Locale };

async function Organisation({ actor, organisation, locale }: Props) {
  const { organisationId, name } = organisation;
  const found = (await findMembers(actor, organisationId)) ?? notFound();
  const t = await getTranslations("members");
  const heading = `members-${organisationId}`;
  return (
    <section className="sec" aria-labelledby={heading}>
      <SectionHead id={heading} title={<bdi>{name}</bdi>} />
      <MemberList organisationId={organisationId} members={found.members} self={actor.id} />
      <Fold title={t("invite.title")} open={found.members.length === 1}>
        <InviteForm organisations={[{ id: organisationId, name }]} roles={[]} locale={locale} />
      </Fold>
      {found.invitations.length > 0 && (
        <>
          <h3>{t("invitations.title")}</h3>
          <InvitationList invitations={found.invitations} isAdmin={false} />
        </>
      )}
    </section>
  );
}
