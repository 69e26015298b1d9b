"use client";

import { useTranslations } from "next-intl";
import type { SectionValue } from "@/lib/stories/schema";
import type { EditorChoices } from "./section-editor";

type Value = SectionValue<"language">;
type Props = { value: Value; onChange: (value: Value) => void; choices: EditorChoices };

export function LanguageField({ value, onChange, choices }: Props) {
  const t = useTranslations("editor.language");
  return (
    <>
      <div className="field">
        <label htmlFor="language">{t("language")}</label>
        <select
          id="language"
          value={value.language}
          onChange={(event) => onChange({ ...value, language: event.target.value })}
        >
          {choices.languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="working-summary">
          {t("workingSummary")} <span className="opt">{t("optional")}</span>
        </label>
        <textarea
          id="working-summary"
          rows={4}
          value={value.workingSummary}
          onChange={(event) => onChange({ ...value, workingSummary: event.target.value })}
          aria-describedby="working-summary-help"
        />
        <span className="help" id="working-summary-help">
          {t("workingSummaryHelp")}
        </span>
      </div>
    </>
  );
}
