import "@/app/styles/public.css";
import type { ReactNode } from "react";
import { CopyNote } from "@/components/layout/copy-note";
import { PublicFrame } from "@/components/layout/public-frame";
import { env } from "@/lib/env";
import { pageLocale } from "@/lib/i18n/page-locale";

/** No session is read here and no cookie set: a page is the same for everybody. */
export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const locale = await pageLocale(params);
  const { EMBEDDED_DATABASE, SAMPLE_WORLD, STATIC_COPY } = env();
  return (
    <PublicFrame locale={locale} sample={EMBEDDED_DATABASE === "1" && SAMPLE_WORLD === "1"}>
      {STATIC_COPY === "1" && <CopyNote locale={locale} />}
      {children}
    </PublicFrame>
  );
}
