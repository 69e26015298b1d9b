import "@/app/styles/trace.css";
import "@/app/styles/vnr.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageLocale } from "@/lib/i18n/page-locale";
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
    <PrivateLayout
      locale={locale}
      own={[
        "review",
        "reviewers",
        "collections",
        "house.languages",
        "levels",
        "pins",
        "reports",
        "vnrUses",
        "evidence.form",
        "evidence.shown",
        "evidence.photos",
        "regions",
        "goals",
        "letters.form",
        "wording.suggest",
        "wording.confirm",
      ]}
    >
      {children}
    </PrivateLayout>
  );
}
