"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { SectionValue } from "@/lib/stories/schema";
import { FindingPicker } from "./finding-picker";
import type { EditorChoices } from "./section-editor";

type Claims = SectionValue<"claims">;
type Props = {
  value: Claims;
  onChange: (value: Claims) => void;
  choices: EditorChoices;
  dir: "ltr" | "rtl";
  lang: string;
};

export function ClaimsField({ value, onChange, choices, dir, lang }: Props) {
  const t = useTranslations("editor.claims");
  const set = (index: number, part: Partial<Claims[number]>) =>
    onChange(value.map((claim, at) => (at === index ? { ...claim, ...part } : claim)));
  const setHeadline = (index: number) =>
    onChange(value.map((claim, at) => ({ ...claim, headline: at === index })));
  const remove = (index: number) => {
    const rest = value.filter((_, at) => at !== index);
    const [first, ...others] = rest;
    onChange(
      first && !rest.some((claim) => claim.headline) ? [{ ...first, headline: true }, ...others] : rest,
    );
  };
  const add = () =>
    onChange([...value, { sentence: "", detail: "", headline: value.length === 0, findingIds: [] }]);
  return (
    <>
      <ol className="claims">
        {value.map((claim, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim is its place in the story
          <li key={index}>
            <div className="claim-top">
              <h3>{t("claim", { number: index + 1 })}</h3>
              <label className="pick">
                <input
                  type="radio"
                  name="headline"
                  checked={claim.headline}
                  onChange={() => setHeadline(index)}
                />
                <span>{t("headline")}</span>
              </label>
            </div>
            <div className="field">
              <label htmlFor={`claim-${index}`}>{t("sentence")}</label>
              <textarea
                id={`claim-${index}`}
                className="says"
                rows={2}
                dir={dir}
                lang={lang}
                value={claim.sentence}
                onChange={(event) => set(index, { sentence: event.target.value })}
              />
            </div>
            <FindingPicker
              legend={t("restsOn")}
              findings={choices.findings}
              chosen={claim.findingIds}
              onChange={(findingIds) => set(index, { findingIds })}
              projectHref={choices.projectHref}
            />
            <div className="field">
              <label htmlFor={`detail-${index}`}>
                {t("detail")} <span className="opt">{t("optional")}</span>
              </label>
              <textarea
                id={`detail-${index}`}
                className="says"
                rows={3}
                dir={dir}
                lang={lang}
                value={claim.detail}
                onChange={(event) => set(index, { detail: event.target.value })}
              />
            </div>
            <Button variant="plain" onClick={() => remove(index)}>
              {t("remove", { number: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="second" onClick={add}>
        {t("add")}
      </Button>
    </>
  );
}
