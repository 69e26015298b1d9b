import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { PublicFooter } from "./public-footer";
import { PublicHeader } from "./public-header";
import { SampleBanner } from "./sample-banner";
import { SkipLink } from "./skip-link";

/** Everything around a public page; the layout imports `app/styles/public.css`. */
export function PublicFrame({
  locale,
  sample,
  children,
}: {
  locale: Locale;
  sample: boolean;
  children: ReactNode;
}) {
  return (
    <div className="public-side">
      <SkipLink />
      {sample && <SampleBanner />}
      <PublicHeader locale={locale} />
      <main id="main">{children}</main>
      <PublicFooter locale={locale} />
    </div>
  );
}
