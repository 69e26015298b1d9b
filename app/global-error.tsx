"use client";

import "./styles/base.css";
import { usePathname } from "next/navigation";
import { ErrorPage } from "@/components/layout/error-page";
import { direction, isLocale } from "@/lib/i18n/locales";

export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const asked = usePathname()?.split("/")[1];
  const locale = isLocale(asked) ? asked : "en";
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>
        <ErrorPage locale={locale} digest={error.digest} retry={retry} />
      </body>
    </html>
  );
}
