"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { Fold } from "@/components/ui/fold";
import type { Section } from "@/db/enums";
import { checkSection } from "@/lib/stories/checker";
import { knownLanguage } from "@/lib/stories/checker-words";
import type { PhotoChoice } from "./photos-field";

type Props = { section: Section; value: unknown; language: string; photos: PhotoChoice[] };

const SHOWN = 6;

/** What a reader might stumble over in this section. Hints stand in nobody's way: everything can be submitted with them. */
export function SectionHints({ section, value, language, photos }: Props) {
  const t = useTranslations("aids.hints");
  const shown = useDeferredValue(value);
  const hints = useMemo(
    () => checkSection(section, shown, language, photos),
    [section, shown, language, photos],
  );
  if (hints.length === 0) return null;
  return (
    <Fold title={t("title", { count: hints.length })}>
      <ul className="hints">
        {hints.slice(0, SHOWN).map((hint, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same hint may stand there twice
          <li key={index}>
            <p>{t(hint.code)}</p>
            <p className="quietly" lang={language} dir="auto">
              {hint.words}
            </p>
          </li>
        ))}
      </ul>
      <p className="quietly">{t(knownLanguage(language) ? "soft" : "softUnknown")}</p>
    </Fold>
  );
}
