import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PartLinks } from "@/components/layout/part-links";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { PrivateLayout } from "../private-layout";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const locale = await pageLocale(params);
  return (
    <PrivateLayout locale={locale} own={["wishes", "leaving", "members", "evidence.form"]}>
      <Parts locale={locale} />
      {children}
    </PrivateLayout>
  );
}

/** The pages of the account, one for each thing a person comes here for. */
function Parts({ locale }: { locale: Locale }) {
  const t = useTranslations("access.parts");
  const more = useTranslations("leaving.account");
  return (
    <PartLinks
      label={t("label")}
      parts={[
        { href: paths.account(locale), label: t("profile") },
        { href: paths.accountSecurity(locale), label: t("security") },
        { href: paths.accountSessions(locale), label: t("sessions") },
        { href: paths.ownData(locale), label: more("data") },
      ]}
    />
  );
}
