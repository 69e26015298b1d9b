import { useTranslations } from "next-intl";
import { CodeApp } from "@/components/people/code-app";
import { Passkeys } from "@/components/people/passkeys";
import { PasswordForm } from "@/components/people/password-form";
import { RecoveryCodesLeft } from "@/components/people/recovery-codes";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireSession } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listPasskeys } from "@/lib/people/factor-queries";
import { countRecoveryCodes } from "@/lib/people/recovery-codes";
import type { Session } from "@/lib/people/session-queries";

export const generateMetadata = pageTitle("access", "security.title");

export default async function Page({ params }: PageProps<"/[locale]/account/security">) {
  const locale = await pageLocale(params);
  const session = await requireSession(locale, paths.accountSecurity(locale));
  const passkeys = await listPasskeys(session.actor);
  return <Security session={session} passkeys={passkeys} left={await countRecoveryCodes(session.actor.id)} />;
}

type Props = {
  session: Session;
  passkeys: Awaited<ReturnType<typeof listPasskeys>>;
  left: number;
};

function Security({ session, passkeys, left }: Props) {
  const t = useTranslations("access.security");
  const { factors } = session;
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <section className="part" aria-labelledby="passkeys-head">
        <SectionHead id="passkeys-head" title={t("passkeys")} />
        <p>{t("passkeysWhat")}</p>
        <Passkeys passkeys={passkeys} />
      </section>
      <section className="part" aria-labelledby="app-head">
        <SectionHead id="app-head" title={t("app")} />
        <p>{t("appWhat")}</p>
        <CodeApp inUse={factors.app} />
      </section>
      {(factors.app || factors.passkey) && (
        <section className="part" aria-labelledby="recovery-head">
          <SectionHead id="recovery-head" title={t("recovery")} />
          <p>{t("recoveryWhat")}</p>
          <RecoveryCodesLeft left={left} />
        </section>
      )}
      <section className="part" aria-labelledby="password-head">
        <SectionHead id="password-head" title={t("passwordTitle")} />
        <PasswordForm />
      </section>
    </>
  );
}
