"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import { direction, LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";

/**
 * The same page in the other languages. Plain links, so that they work without scripts and load the whole page
 * in its own direction; with scripts they also keep what stands after "?".
 */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const pathname = usePathname();
  const search = useSyncExternalStore(
    stay,
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

const stay = () => () => {};

function inLocale(pathname: string, locale: Locale): string {
  const [, , ...rest] = pathname.split("/");
  return `/${[locale, ...rest].join("/")}`;
}
