import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/page-head";
import type { Locale } from "@/lib/i18n/locales";
import type { Coverage } from "@/lib/vnr/coverage-queries";
import { ItemTitle } from "./coverage-table";

/** Projects that count under no target, for no story says which they serve. */
export function ProjectsWithoutStory({
  projects,
  locale,
}: {
  projects: Coverage["without"];
  locale: Locale;
}) {
  const t = useTranslations("vnrCoverage");
  if (projects.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="without">
      <SectionHead id="without" title={t("without.title")} />
      <p>{t("without.lead")}</p>
      <ul className="plain">
        {projects.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what others shared has no id here, and the list stands still
          <li key={index}>
            <ItemTitle item={item} locale={locale} /> · <bdi>{item.organisation}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
