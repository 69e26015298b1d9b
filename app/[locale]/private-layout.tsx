import "@/app/styles/desk.css";
import "@/app/styles/account.css";
import "@/app/styles/notices.css";
import "@/app/styles/people.css";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/client-messages";
import { DeskFrame } from "@/components/layout/desk-frame";
import { PersonProvider } from "@/components/people/person-context";
import { ProofProvider } from "@/components/proof-provider";
import { LeftBehind } from "@/components/stories/kept/left-behind";
import { SignOutButton } from "@/components/stories/kept/sign-out-button";
import { Band } from "@/components/ui/band";
import { LinkButton } from "@/components/ui/button";
import { requireSession } from "@/lib/auth/current-user";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { type MessagePart, pickMessages } from "@/lib/i18n/messages";
import { paths } from "@/lib/paths";
import { placesOf } from "./places-of";
import { unreadOf } from "./waiting-of";

/** What components in the browser say in every private place; each place adds what is its own. */
const CLIENT_MESSAGES: MessagePart[] = ["common", "enums", "refusals", "writing", "access", "account"];

type Props = {
  locale: Locale /** Messages of this place alone. */;
  own?: MessagePart[];
  children: ReactNode;
};

/** The frame of every private page: who is here, which places they have, and what waits in each. */
export async function PrivateLayout({ locale, own = [], children }: Props) {
  const { actor, factors, needsFactor } = await requireSession(locale);
  const [groups, unread] = await Promise.all([placesOf(actor, locale), unreadOf(actor)]);
  const [membership] = actor.memberships;
  return (
    <ClientMessages locale={locale} messages={pickMessages(locale, [...CLIENT_MESSAGES, ...own])}>
      <PersonProvider id={actor.id}>
        <DeskFrame
          locale={locale}
          person={actor.name}
          where={membership?.name}
          groups={groups}
          unread={unread}
          signOut={<SignOutButton locale={locale} />}
          sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}
        >
          {needsFactor && <FactorNeeded locale={locale} />}
          <LeftBehind locale={locale} />
          <ProofProvider factors={factors}>{children}</ProofProvider>
        </DeskFrame>
      </PersonProvider>
    </ClientMessages>
  );
}

/** An editor or admin without a second factor is neither until they have one. */
function FactorNeeded({ locale }: { locale: Locale }) {
  const t = useTranslations("access.needed");
  const setUp = (
    <LinkButton href={paths.accountSecurity(locale)} variant="second">
      {t("setUp")}
    </LinkButton>
  );
  return (
    <Band title={t("title")} actions={setUp}>
      {t("why")}
    </Band>
  );
}
