"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import type { FindingSnapshot } from "@/db/documents";

type Props = {
  findings: FindingSnapshot[];
  chosen: string[];
  onChange: (ids: string[]) => void;
  legend: string;
  projectHref: string;
};

/** The findings of the project as boxes to tick; those chosen are drawn, as readers will see them. */
export function FindingPicker({ findings, chosen, onChange, legend, projectHref }: Props) {
  const t = useTranslations("editor.claims");
  const id = useId();
  const toggle = (finding: string) =>
    onChange(chosen.includes(finding) ? chosen.filter((one) => one !== finding) : [...chosen, finding]);
  return (
    <fieldset className="field">
      <legend className="label">{legend}</legend>
      {chosen.map((one) => {
        const finding = findings.find((known) => known.id === one);
        return (
          finding && (
            <div className="rests" key={one}>
              <div>
                <HeadlineFigure finding={finding} />
                <EvidencePlot finding={finding} size="note" />
              </div>
              <p>
                <bdi>{finding.indicator}</bdi>
              </p>
            </div>
          )
        );
      })}
      {findings.length === 0 && <p className="quietly">{t("noFindings")}</p>}
      {findings.map((finding) => (
        <label className="pick" key={finding.id} htmlFor={`${id}-${finding.id}`}>
          <input
            id={`${id}-${finding.id}`}
            type="checkbox"
            checked={chosen.includes(finding.id)}
            onChange={() => toggle(finding.id)}
          />
          <span>
            <bdi>{finding.indicator}</bdi>
            <small>{[finding.evaluationTitle, finding.place].filter(Boolean).join(", ")}</small>
          </span>
        </label>
      ))}
      <a href={projectHref}>{t("addFinding")}</a>
    </fieldset>
  );
}
