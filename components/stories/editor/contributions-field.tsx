"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { TargetTile } from "@/components/stories/goal-tiles";
import { Button } from "@/components/ui/button";
import { describedBy, FieldError } from "@/components/ui/field";
import { STRENGTHS } from "@/db/enums";
import { searchTargets } from "@/lib/sdg/search-targets";
import { targetKey } from "@/lib/sdg/targets";
import type { SectionValue } from "@/lib/stories/schema";
import { useFieldProblem } from "./field-problems";
import { FindingPicker } from "./finding-picker";
import { MarkedTextarea } from "./marked-textarea";
import { NumberNotes } from "./number-notes";
import type { EditorChoices } from "./section-editor";
import { TargetSuggestions } from "./target-suggestions";

type Contributions = SectionValue<"contributions">;
type Props = {
  value: Contributions;
  onChange: (value: Contributions) => void;
  choices: EditorChoices;
  dir: "ltr" | "rtl";
  lang: string;
};
const MOST = 5;
const SHOWN = 12;

export function ContributionsField({ value, onChange, choices, dir, lang }: Props) {
  const t = useTranslations("editor.contributions");
  const words = useTranslations("enums");
  const titles = useTranslations("targets");
  const id = useId();
  const problem = useFieldProblem();
  const set = (index: number, part: Partial<Contributions[number]>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const taken = value.map(({ target }) => target);
  const pick = (target: string) =>
    onChange([...value, { target, strength: "contributing", sentence: "", findingIds: [] }]);
  return (
    <>
      <ol className="claims">
        {value.map((contribution, index) => (
          <li key={contribution.target}>
            <div className="argued">
              <TargetTile target={contribution.target} />
              <h3>{titles(targetKey(contribution.target))}</h3>
            </div>
            <fieldset className="field">
              <legend className="label">{t("strength")}</legend>
              {STRENGTHS.map((strength) => (
                <label className="pick" key={strength}>
                  <input
                    type="radio"
                    name={`${id}-strength-${index}`}
                    checked={contribution.strength === strength}
                    onChange={() => set(index, { strength })}
                  />
                  <span>
                    {words(`strength.${strength}`)} <small>{words(`strengthExplained.${strength}`)}</small>
                  </span>
                </label>
              ))}
            </fieldset>
            <div className="field">
              <label htmlFor={`${id}-why-${index}`}>{t("why")}</label>
              <MarkedTextarea
                {...describedBy(`${id}-why-${index}`, { error: problem(`${index}.sentence`) })}
                className="says"
                rows={2}
                dir={dir}
                lang={lang}
                value={contribution.sentence}
                onChange={(event) => set(index, { sentence: event.target.value })}
              />
              <FieldError id={`${id}-why-${index}`} error={problem(`${index}.sentence`)} />
              <NumberNotes text={contribution.sentence} />
            </div>
            <FindingPicker
              legend={t("carriedBy")}
              findings={choices.findings}
              chosen={contribution.findingIds}
              onChange={(findingIds) => set(index, { findingIds })}
              projectHref={choices.projectHref}
            />
            <Button variant="plain" onClick={() => onChange(value.filter((_, at) => at !== index))}>
              {t("remove", { target: contribution.target })}
            </Button>
          </li>
        ))}
      </ol>
      {value.length < MOST && (
        <>
          <TargetSuggestions targets={choices.targets} taken={taken} onPick={pick} />
          <TargetSearch choices={choices} taken={taken} onPick={pick} />
        </>
      )}
    </>
  );
}

function TargetSearch({
  choices,
  taken,
  onPick,
}: {
  choices: EditorChoices;
  taken: string[];
  onPick: (target: string) => void;
}) {
  const t = useTranslations("editor.contributions");
  const titles = useTranslations("targets");
  const aids = useTranslations("aids.targets");
  const [query, setQuery] = useState("");
  const found = query.trim() ? searchTargets(query, choices.targets) : choices.informationTargets;
  const shown = found.filter((target) => !taken.includes(target)).slice(0, SHOWN);
  return (
    <div className="sheet">
      <div className="field">
        <label htmlFor="target-search">{t("search")}</label>
        <input
          id="target-search"
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-describedby="target-search-help"
        />
        <span className="help" id="target-search-help">
          {query.trim() ? t("found", { count: found.length }) : t("selection")}
        </span>
      </div>
      <ul aria-label={t("targets")}>
        {shown.map((target) => (
          <li key={target} className="argued">
            <TargetTile target={target} />
            <div>
              <Button
                variant="plain"
                onClick={() => {
                  onPick(target);
                  setQuery("");
                }}
              >
                {t("pick", { target, title: titles(targetKey(target)) })}
              </Button>
              {query.trim() && choices.informationTargets.includes(target) && (
                <p className="quietly">{aids("information")}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
