"use client";

import { useFormatter, useTranslations } from "next-intl";
import { describedBy, FieldError, FieldHelp } from "@/components/ui/field";
import type { SectionValue } from "@/lib/stories/schema";
import { useFieldProblem } from "./field-problems";
import type { EditorChoices } from "./section-editor";

type Value = SectionValue<"language">;
type Props = { value: Value; onChange: (value: Value) => void; choices: EditorChoices };

export function LanguageField({ value, onChange, choices }: Props) {
  const t = useTranslations("editor.language");
  const error = useFieldProblem()("workingSummary");
  const format = useFormatter();
  const nameOf = (tag: string) => choices.languages.find((one) => one.tag === tag)?.name ?? tag;
  const named = (tags: string[]) => format.list(tags.map(nameOf), { type: "disjunction" });
  const isRead = choices.readLanguages.includes(value.language.split("-")[0] ?? "");
  const unread =
    choices.readLanguages.length > 0 && !isRead && value.workingSummary.trim() === ""
      ? nameOf(value.language)
      : null;
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
        {unread && (
          <p className="help" role="status">
            {t("workingSummaryAsked", { language: unread, languages: named(choices.readLanguages) })}
          </p>
        )}
        <FieldError id="working-summary" error={error} />
        <FieldHelp id="working-summary" help={t("workingSummaryHelp")} />
      </div>
    </>
  );
}
