"use client";

import { useParams } from "next/navigation";
import { ErrorPage } from "@/components/layout/error-page";
import { isLocale } from "@/lib/i18n/locales";

export default function LocaleError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const { locale } = useParams();
  return <ErrorPage locale={isLocale(locale) ? locale : "en"} digest={error.digest} retry={retry} />;
}
