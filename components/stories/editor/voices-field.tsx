"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { describedBy, FieldError, FieldHelp } from "@/components/ui/field";
import type { SectionValue } from "@/lib/stories/schema";
import { useFieldProblem } from "./field-problems";
import type { EditorChoices } from "./section-editor";

export type ConsentChoice = { id: string; person: string; isChild: boolean };
type Voices = SectionValue<"voices">;
type Props = {
  value: Voices;
  onChange: (value: Voices) => void;
  choices: EditorChoices;
  dir: "ltr" | "rtl";
  lang: string;
};

export function VoicesField({ value, onChange, choices, dir, lang }: Props) {
  const t = useTranslations("editor.voices");
  const id = useId();
  const problem = useFieldProblem();
  const set = (index: number, part: Partial<Voices[number]>) =>
    onChange(value.map((voice, at) => (at === index ? { ...voice, ...part } : voice)));
  const add = () =>
    onChange([...value, { id: null, quote: "", name: "", role: "", isChild: false, consentId: null }]);
  return (
    <>
      <ol className="claims">
        {value.map((voice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a voice is its place in the story
          <li key={index}>
            <div className="field">
              <label htmlFor={`${id}-quote-${index}`}>{t("quote", { number: index + 1 })}</label>
              <textarea
                {...describedBy(`${id}-quote-${index}`, { error: problem(`${index}.quote`) })}
                className="says"
                rows={3}
                dir={dir}
                lang={lang}
                value={voice.quote}
                onChange={(event) => set(index, { quote: event.target.value })}
              />
              <FieldError id={`${id}-quote-${index}`} error={problem(`${index}.quote`)} />
            </div>
            <div className="pair">
              <div className="field">
                <label htmlFor={`${id}-name-${index}`}>{t("name")}</label>
                <input
                  type="text"
                  {...describedBy(`${id}-name-${index}`, {
                    error: problem(`${index}.name`),
                    help: t("nameHelp"),
                  })}
                  value={voice.name}
                  onChange={(event) => set(index, { name: event.target.value })}
                />
                <FieldError id={`${id}-name-${index}`} error={problem(`${index}.name`)} />
                <FieldHelp id={`${id}-name-${index}`} help={t("nameHelp")} />
              </div>
              <div className="field">
                <label htmlFor={`${id}-role-${index}`}>{t("role")}</label>
                <input
                  type="text"
                  {...describedBy(`${id}-role-${index}`, { error: problem(`${index}.role`) })}
                  value={voice.role}
                  onChange={(event) => set(index, { role: event.target.value })}
                />
                <FieldError id={`${id}-role-${index}`} error={problem(`${index}.role`)} />
              </div>
            </div>
            <label className="pick">
              <input
                type="checkbox"
                checked={voice.isChild}
                onChange={(event) => set(index, { isChild: event.target.checked })}
              />
              <span>{t("isChild")}</span>
            </label>
            <div className="field">
              <label htmlFor={`${id}-consent-${index}`}>{t("consent")}</label>
              <select
                id={`${id}-consent-${index}`}
                value={voice.consentId ?? ""}
                onChange={(event) => set(index, { consentId: event.target.value || null })}
              >
                <option value="">{t("noConsent")}</option>
                {choices.consents.map((consent) => (
                  <option key={consent.id} value={consent.id}>
                    {consent.person}
                  </option>
                ))}
              </select>
              <span className="help">
                <a href={choices.consentsHref}>{t("recordConsent")}</a>
              </span>
            </div>
            <Button variant="plain" onClick={() => onChange(value.filter((_, at) => at !== index))}>
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
