import "@/app/styles/trace.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageLocale } from "@/lib/i18n/page-locale";
import { PrivateLayout } from "../private-layout";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The editor alone: what else the desk says would go over the line with it. */
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
        "aids",
        "editor",
        "evidence.photos",
        "evidence.shown",
        "layout",
        "photos",
        "pins",
        "story",
        "targets",
      ]}
    >
      {children}
    </PrivateLayout>
  );
}
