import type { ReactNode } from "react";
import { homePath } from "@/lib/home-path";
import type { Locale } from "@/lib/i18n/locales";

/** A page without a frame: nothing is here, or something went wrong. Leans on nothing that may have failed. */
export function LonePage({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <>
      <header className="lone-head">
        <a href={homePath(locale)}>SDG Stories</a>
      </header>
      <main id="main" className="lone">
        {children}
      </main>
    </>
  );
}
