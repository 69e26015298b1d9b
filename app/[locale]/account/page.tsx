import { useTranslations } from "next-intl";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { LOCALES, NATIVE_NAMES } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";

export default async function Page({ params }: PageProps<"/[locale]/account">) {
  const locale = await pageLocale(params);
  return <Account actor={await requireUser(locale, paths.account(locale))} />;
}

function Account({ actor }: { actor: Actor }) {
  const t = useTranslations("account");
  const words = useTranslations("enums");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <dl className="facts">
        <dt>{t("name")}</dt>
        <dd>{actor.name}</dd>
        <dt>{t("email")}</dt>
        <dd dir="ltr">{actor.email}</dd>
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
        <dt>{t("language")}</dt>
        <dd className="btns">
          {LOCALES.map((locale) => (
            <a key={locale} href={paths.account(locale)} lang={locale} hrefLang={locale}>
              {NATIVE_NAMES[locale]}
            </a>
          ))}
        </dd>
      </dl>
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
