import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { requireSession } from "@/lib/auth/current-user";
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
  if ((await requireSession(locale)).needsFactor) redirect(paths.accountSecurity(locale));
  return (
    <PrivateLayout
      locale={locale}
      own={[
        "admin",
        "house",
        "outbox",
        "joins",
        "waiting",
        "vnrYears",
        "aids",
        "goals",
        "leaving",
        "members",
        "targets",
        "evidence.form",
      ]}
    >
      {children}
    </PrivateLayout>
  );
}
