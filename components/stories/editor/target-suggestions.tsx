"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { TargetTile } from "@/components/stories/goal-tiles";
import { Button } from "@/components/ui/button";
import { suggestTargets } from "@/lib/sdg/suggest-targets";
import { targetKey } from "@/lib/sdg/targets";
import { useAids } from "./writing-aids";

type Props = {
  targets: { code: string; titles: string[] }[];
  taken: string[];
  onPick: (target: string) => void;
};

/** Targets that the story's own words speak of, each with these words. */
export function TargetSuggestions({ targets, taken, onPick }: Props) {
  const t = useTranslations("aids.targets");
  const titles = useTranslations("targets");
  const { words, language } = useAids();
  const found = useMemo(() => suggestTargets(words(), targets, taken), [words, targets, taken]);
  if (found.length === 0) return null;
  const list = new Intl.ListFormat(language, { style: "narrow", type: "conjunction" });
  return (
    <div className="sheet">
      <h3>{t("title")}</h3>
      <p className="quietly">{t("what")}</p>
      <ul aria-label={t("title")}>
        {found.map(({ code, because }) => (
          <li key={code} className="argued">
            <TargetTile target={code} />
            <div>
              <Button variant="plain" onClick={() => onPick(code)}>
                {t("pick", { target: code, title: titles(targetKey(code)) })}
              </Button>
              <p className="quietly">
                {t.rich("because", {
                  words: list.format(because),
                  b: (chunks) => <bdi lang={language}>{chunks}</bdi>,
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
