"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Fold } from "@/components/ui/fold";
import { SECTIONS, type Section } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Remark } from "@/lib/reviews/comment-queries";
import type { Mentionable } from "@/lib/reviews/mentions";
import type { Missing } from "@/lib/stories/readiness";
import { DraftEditor, type DraftProps } from "./draft-editor";
import { MissingList } from "./missing-list";
import { RemarkList } from "./remark-list";
import { SectionLink, useCurrentSection } from "./section-link";
import { SectionList } from "./section-list";

type Props = {
  locale: Locale;
  storyId: string;
  isDraft: boolean;
  /** Where one goes on when the address names no section. */
  first: Section;
  missing: Missing[];
  mustFixes: Partial<Record<Section, number>>;
  filled: Section[];
  remarks: Remark[];
  mayReply: boolean;
  mentionable: Mentionable[];
  /** What reviewers said beside a section in other forms than remarks. */
  beside: Partial<Record<Section, ReactNode>>;
  projectHref: string;
  /** What the person may write; null for those who only read. */
  draft: Omit<DraftProps, "locale" | "storyId" | "section"> | null;
  /** What stands under the section: what can be done with the story. */
  children: ReactNode;
};

/** The sections on one side, the one that is open in the middle, how to write it on the other side. */
export function StoryDesk(props: Props) {
  const { locale, storyId, isDraft, missing, remarks, draft } = props;
  const t = useTranslations("editor");
  const words = useTranslations("enums");
  const section = useCurrentSection(props.first);
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  const heading = useHeadingFocus(section);
  return (
    <div className="desk">
      <div>
        {isDraft && <MissingList {...props} missing={missing} />}
        <nav aria-label={t("sectionsLabel")}>
          <SectionList {...props} current={section} />
        </nav>
      </div>
      <div>
        <section aria-labelledby="section-title">
          <div className="shead">
            <h2 id="section-title" ref={heading} tabIndex={-1}>
              {words(`section.${section}`)}
            </h2>
          </div>
          <RemarkList
            remarks={remarks.filter((remark) => remark.section === section)}
            mayReply={props.mayReply}
            answering={draft !== null}
            people={props.mentionable}
          />
          {props.beside[section]}
          {draft ? (
            <DraftEditor
              key={draft.revision}
              locale={locale}
              storyId={storyId}
              section={section}
              {...draft}
            />
          ) : (
            <p className="quietly">{t(isDraft ? "readOnlySponsor" : "readOnly")}</p>
          )}
          {isDraft && next && (
            <p className="onward">
              <SectionLink href={paths.desk.storySection(locale, storyId, next)}>
                {t("goOn", { section: words(`section.${next}`) })}
              </SectionLink>
            </p>
          )}
        </section>
        {props.children}
      </div>
      <aside className="aside">
        <Fold title={t("how")} open>
          <p>{words(`sectionGuide.${section}`)}</p>
        </Fold>
        <Fold title={t("example")} open>
          <p className="eg">{words(`sectionExample.${section}`)}</p>
        </Fold>
      </aside>
    </div>
  );
}

/** Opening another section leads the keyboard and the screen reader there. */
function useHeadingFocus(section: Section) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current !== section) heading.current?.focus();
    shown.current = section;
  }, [section]);
  return heading;
}
