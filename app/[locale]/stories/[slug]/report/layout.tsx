import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import "@/app/styles/people.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { FormFrame } from "@/components/layout/form-frame";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Apart from the public pages, which write nothing. */
export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const locale = await pageLocale(params);
  return (
    <FormFrame locale={locale} messages={["reports", "refusals", "common"]}>
      {children}
    </FormFrame>
  );
}
