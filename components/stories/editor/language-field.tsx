"use client";

import { useTranslations } from "next-intl";
import { describedBy, FieldError, FieldHelp } from "@/components/ui/field";
import type { SectionValue } from "@/lib/stories/schema";
import { useFieldProblem } from "./field-problems";
import type { EditorChoices } from "./section-editor";

type Value = SectionValue<"language">;
type Props = { value: Value; onChange: (value: Value) => void; choices: EditorChoices };

export function LanguageField({ value, onChange, choices }: Props) {
  const t = useTranslations("editor.language");
  const error = useFieldProblem()("workingSummary");
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
          {...describedBy("working-summary", { error, help: t("workingSummaryHelp") })}
          rows={4}
          value={value.workingSummary}
          onChange={(event) => onChange({ ...value, workingSummary: event.target.value })}
        />
        <FieldError id="working-summary" error={error} />
        <FieldHelp id="working-summary" help={t("workingSummaryHelp")} />
      </div>
    </>
  );
}
