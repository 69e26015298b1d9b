import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Missing } from "@/lib/stories/readiness";
import { SectionLink } from "./section-link";

type Props = { locale: Locale; storyId: string; projectHref: string; missing: Missing[] };

/** What stands between the draft and its submission, each with the way there. */
export function MissingList({ locale, storyId, projectHref, missing }: Props) {
  const t = useTranslations("editor");
  if (missing.length === 0) return <p className="state done">{t("ready")}</p>;
  return (
    <nav className="need" aria-label={t("missingTitle", { count: missing.length })}>
      <h2>{t("missingTitle", { count: missing.length })}</h2>
      <ul>
        {missing.map(({ section, code, at }) => {
          const words = t(`missing.${code}`, { at: at ?? 0 });
          return (
            <li key={`${section}-${code}-${at ?? 0}`}>
              {section === "project" ? (
                <Link href={projectHref}>{words}</Link>
              ) : (
                <SectionLink href={paths.desk.storySection(locale, storyId, section)}>{words}</SectionLink>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
