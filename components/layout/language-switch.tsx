"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { direction, LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";

/** Told to the window by what changes the address and stays on the page. */
export const ADDRESS_CHANGED = "addresschange";

/**
 * The same page in the other languages. Plain links, so that they work without scripts and load the whole page
 * in its own direction; with scripts they also keep what stands after "?".
 */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const pathname = usePathname();
  const search = useSyncExternalStore(
    onAddress,
    () => window.location.search,
    () => "",
  );
  return (
    <ul className="languages">
      {LOCALES.map((other) => (
        <li key={other}>
          <a
            href={inLocale(pathname, other) + search}
            lang={other}
            hrefLang={other}
            dir={direction(other)}
            aria-current={other === locale ? "true" : undefined}
          >
            {NATIVE_NAMES[other]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The gallery changes its address in place, and says so; Back and Forward do. */
function onAddress(changed: () => void) {
  for (const kind of ["popstate", ADDRESS_CHANGED]) window.addEventListener(kind, changed);
  return () => {
    for (const kind of ["popstate", ADDRESS_CHANGED]) window.removeEventListener(kind, changed);
  };
}

function inLocale(pathname: string, locale: Locale): string {
  const [, , ...rest] = pathname.split("/");
  return `/${[locale, ...rest].join("/")}`;
}
