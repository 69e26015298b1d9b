import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FormFrame } from "@/components/layout/form-frame";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const locale = await pageLocale(params);
  return (
    <FormFrame locale={locale} messages={["account", "access", "common", "refusals"]}>
      {children}
    </FormFrame>
  );
}
