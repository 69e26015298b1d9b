import { useTranslations } from "next-intl";
import type { Section } from "@/db/enums";
import { SECTIONS } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Missing } from "@/lib/stories/readiness";
import { SectionLink } from "./section-link";

type Props = {
  locale: Locale;
  storyId: string;
  current: Section;
  missing: Missing[];
  mustFixes: Partial<Record<Section, number>>;
  filled: Section[];
};

/** The sections with their readiness: a word and a shape each. */
export function SectionList({ locale, storyId, current, missing, mustFixes, filled }: Props) {
  const t = useTranslations("editor.sections");
  const words = useTranslations("enums.section");
  return (
    <ul className="sections">
      {SECTIONS.map((section) => {
        const lacks = missing.filter((one) => one.section === section).length;
        const fixes = mustFixes[section] ?? 0;
        const state = fixes > 0 ? "must" : lacks > 0 ? "miss" : filled.includes(section) ? "ok" : "empty";
        return (
          <li key={section} className={state === "empty" ? undefined : state}>
            <SectionLink
              href={paths.desk.storySection(locale, storyId, section)}
              aria-current={section === current ? "step" : undefined}
            >
              <span>{words(section)}</span>
              <small>{t(state, { count: fixes > 0 ? fixes : lacks })}</small>
            </SectionLink>
          </li>
        );
      })}
    </ul>
  );
}
