"use client";

import { useTranslations } from "next-intl";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { Button } from "@/components/ui/button";
import { describedBy, FieldError } from "@/components/ui/field";
import { claimEvidence } from "@/lib/projects/finding-snapshot";
import type { SectionValue } from "@/lib/stories/schema";
import { useFieldProblem } from "./field-problems";
import { FindingPicker } from "./finding-picker";
import { MarkedTextarea } from "./marked-textarea";
import { NumberNotes } from "./number-notes";
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
  const problem = useFieldProblem();
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
              <MarkedTextarea
                {...describedBy(`claim-${index}`, { error: problem(`${index}.sentence`) })}
                className="says"
                rows={2}
                dir={dir}
                lang={lang}
                value={claim.sentence}
                onChange={(event) => set(index, { sentence: event.target.value })}
              />
              <FieldError id={`claim-${index}`} error={problem(`${index}.sentence`)} />
              <NumberNotes text={claim.sentence} />
            </div>
            <FindingPicker
              legend={t("restsOn")}
              findings={choices.findings}
              chosen={claim.findingIds}
              onChange={(findingIds) => set(index, { findingIds })}
              projectHref={choices.projectHref}
            />
            <ClaimKind findings={choices.findings.filter(({ id }) => claim.findingIds.includes(id))} />
            <div className="field">
              <label htmlFor={`detail-${index}`}>
                {t("detail")} <span className="opt">{t("optional")}</span>
              </label>
              <MarkedTextarea
                {...describedBy(`detail-${index}`, { error: problem(`${index}.detail`) })}
                className="says"
                rows={3}
                dir={dir}
                lang={lang}
                value={claim.detail}
                onChange={(event) => set(index, { detail: event.target.value })}
              />
              <FieldError id={`detail-${index}`} error={problem(`${index}.detail`)} />
              <NumberNotes text={claim.detail} />
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

/** The kind of evidence that readers will see beside the claim, as its findings give it. */
function ClaimKind({ findings }: { findings: EditorChoices["findings"] }) {
  const t = useTranslations("enums.evidenceExplained");
  if (findings.length === 0) return null;
  const kind = claimEvidence(findings);
  return (
    <div className="claim-kind">
      <EvidenceKindWord evidence={kind} />
      <p className="quietly">{t(kind)}</p>
    </div>
  );
}
