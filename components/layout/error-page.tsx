"use client";

import { homePath } from "@/lib/home-path";
import type { Locale } from "@/lib/i18n/locales";
import ar from "@/lib/i18n/messages/ar/errors.json";
import en from "@/lib/i18n/messages/en/errors.json";
import fr from "@/lib/i18n/messages/fr/errors.json";
import { LonePage } from "./lone-page";

const TEXTS = { en, fr, ar };

/** What one sees when we fail: a number to tell us, and a way on. Its texts do not lean on what may have failed. */
export function ErrorPage({
  locale,
  digest,
  retry,
}: {
  locale: Locale;
  digest: string | undefined;
  retry: () => void;
}) {
  const t = TEXTS[locale];
  return (
    <LonePage locale={locale}>
      <div role="alert">
        <h1>{t.title}</h1>
        <p>
          {t.text} {digest && <code>{digest}</code>}
        </p>
      </div>
      <div className="btns">
        <button type="button" className="btn" onClick={retry}>
          {t.retry}
        </button>
        <a className="btn second" href={homePath(locale)}>
          {t.home}
        </a>
      </div>
    </LonePage>
  );
}
