import { useFormatter, useTranslations } from "next-intl";
import { AcceptForm, AcceptNewForm } from "@/components/people/accept-forms";
import { DeadLink } from "@/components/people/dead-link";
import { LinkButton } from "@/components/ui/button";
import { currentUser } from "@/lib/auth/current-user";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findInvitation } from "@/lib/people/invitation-queries";

export const generateMetadata = pageTitle("joining", "invitation.title");

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export default async function Page({ params }: PageProps<"/[locale]/invitations/[token]">) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const found = await findInvitation(token);
  if (!found) return <DeadLink what="invitation" />;
  return (
    <Invitation
      found={found}
      token={token}
      locale={locale}
      signedInAs={(await currentUser())?.email ?? null}
    />
  );
}

type Props = { found: Found; token: string; locale: Locale; signedInAs: string | null };

function Invitation({ found, token, locale, signedInAs }: Props) {
  const t = useTranslations("joining.invitation");
  const words = useTranslations("enums");
  const format = useFormatter();
  const { organisation, memberRole, platformRoles, inviter, email } = found;
  const gives = [
    organisation &&
      memberRole &&
      t("as", { role: words(`memberRole.${memberRole}`), organisation: organisation ?? "" }),
    ...platformRoles.map((role) => t("asPlatform", { role: words(`platformRole.${role}`) })),
  ].filter(Boolean);
  const here = paths.invitation(locale, token);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{inviter ? t("from", { inviter }) : t("fromHouse")}</p>
      <ul className="plain gives">
        {gives.map((one) => (
          <li key={String(one)}>{one}</li>
        ))}
      </ul>
      <p className="quietly">
        {t.rich("for", { email: () => <bdi dir="ltr">{email}</bdi> })}{" "}
        {t("until", { date: format.dateTime(found.expiresAt, { dateStyle: "long" }) })}
      </p>
      {signedInAs?.toLowerCase() === email.toLowerCase() ? (
        <AcceptForm token={token} />
      ) : signedInAs ? (
        <p className="band warn">
          {t.rich("otherAddress", { email: () => <bdi dir="ltr">{signedInAs}</bdi> })}
        </p>
      ) : found.hasAccount ? (
        <>
          <p>{t("hasAccount")}</p>
          <div className="btns">
            <LinkButton href={paths.signIn(locale, here)}>{t("signIn")}</LinkButton>
          </div>
        </>
      ) : (
        <AcceptNewForm token={token} name={found.name} locale={locale} />
      )}
    </>
  );
}
