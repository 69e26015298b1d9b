import { useTranslations } from "next-intl";
import { WishesSection } from "@/components/notices/wishes-section";
import { EmailForm } from "@/components/people/email-form";
import { LeaveOrganisation } from "@/components/people/leave-organisation";
import { ProfileForm } from "@/components/people/profile-form";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";

export const generateMetadata = pageTitle("account", "title");

export default async function Page({ params }: PageProps<"/[locale]/account">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.account(locale));
  return (
    <>
      <Account actor={actor} />
      <WishesSection actor={actor} locale={locale} />
    </>
  );
}

function Account({ actor }: { actor: Actor }) {
  const t = useTranslations("account");
  const own = useTranslations("access.profile");
  const words = useTranslations("enums");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <ProfileForm name={actor.name} locale={actor.locale} />
      <section className="part" aria-labelledby="email-head">
        <SectionHead id="email-head" title={t("email")} />
        <p>{own.rich("emailNow", { email: () => <bdi dir="ltr">{actor.email}</bdi> })}</p>
        <EmailForm />
      </section>
      <section className="part" aria-labelledby="roles-head">
        <SectionHead id="roles-head" title={own("roles")} />
        {actor.memberships.length + actor.roles.length === 0 && <p>{own("noRoles")}</p>}
        <dl className="facts">
          {actor.memberships.map((membership) => (
            <Fact
              key={membership.organisationId}
              term={membership.name}
              value={words(`memberRole.${membership.role}`)}
            />
          ))}
          {actor.roles.map((role) => (
            <Fact key={role} term={t("platform")} value={words(`platformRole.${role}`)} />
          ))}
        </dl>
        <div className="btns">
          {actor.memberships.map(({ organisationId, name, role }) => (
            <LeaveOrganisation key={organisationId} organisationId={organisationId} name={name} role={role} />
          ))}
        </div>
      </section>
    </>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
