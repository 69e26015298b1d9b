import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

/** The pages that say what holds here, with their parts in order. */
export const POLICIES = {
  write: ["before", "claims", "goals", "people", "sign"],
  accessibility: ["aim", "tested", "limits", "tell"],
  privacy: ["visitors", "reports", "account", "work", "device", "shown", "evidence", "time", "rights"],
  terms: ["who", "licence", "pictures", "consent", "truth", "review", "back", "sample"],
  security: ["how", "times", "safe", "protect"],
} as const;

export type Policy = keyof typeof POLICIES;

/** The day on which the words were last looked through. */
const AS_OF = new Date("2026-11-25T00:00:00Z");

/** A page of rules: a title, a sentence, parts under small heads, and the day on which they were last changed. */
export async function PolicyPage({
  page,
  locale,
  children,
}: {
  page: Policy;
  locale: Locale;
  children?: ReactNode;
}) {
  const t = await getTranslations("policies");
  const format = await getFormatter();
  const to = (href: string) => (chunks: ReactNode) => <a href={href}>{chunks}</a>;
  const links = {
    help: to(paths.public.help(locale)),
    evidence: to(paths.public.aboutEvidence(locale)),
    review: to(paths.public.aboutReview(locale)),
    licence: to(`https://creativecommons.org/licenses/by/4.0/deed.${locale}`),
  };
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t(`${page}.title`)}</h1>
        <p>{t(`${page}.lead`)}</p>
      </div>
      <div className="prose">
        {POLICIES[page].map((part) => (
          <section key={part}>
            <h2>{t(`${page}.${part}.title`)}</h2>
            <p>{t.rich(`${page}.${part}.text`, links)}</p>
          </section>
        ))}
        {children}
        <p className="asof">{t("updated", { date: format.dateTime(AS_OF, { dateStyle: "long" }) })}</p>
      </div>
    </div>
  );
}
