"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { STRENGTHS } from "@/db/enums";
import type { Names } from "@/lib/stories/merge-pieces";
import type { EditorChoices } from "./section-editor";

/** What the things are called that a section only points at. */
export function useNames({ findings, photos, consents, languages }: EditorChoices): Names {
  const t = useTranslations("writing.merge");
  const words = useTranslations("enums.strength");
  return useMemo(
    () => ({
      headline: t("headline"),
      ...Object.fromEntries(STRENGTHS.map((strength) => [strength, words(strength)])),
      ...Object.fromEntries(findings.map(({ id, indicator }) => [id, indicator])),
      ...Object.fromEntries(photos.map(({ id, alt, fileName }) => [id, alt || fileName])),
      ...Object.fromEntries(consents.map(({ id, person }) => [id, person])),
      ...Object.fromEntries(languages.map(({ tag, name }) => [tag, name])),
    }),
    [t, words, findings, photos, consents, languages],
  );
}
