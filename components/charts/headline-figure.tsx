import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { type Html, holding, html } from "@/lib/html";
import type { Figures } from "@/lib/i18n/figures";
import type { Say } from "@/lib/i18n/translator";
import { figureParts } from "@/lib/projects/figures";
import { useFigures } from "./figures";

/** The figure itself: "31 % → 58 %", "29 % against 68 %", "17 of 22 said so", "1,946 sent". */
export function HeadlineFigure({ finding }: { finding: FindingSnapshot }) {
  const figure = figureOf(finding, useTranslations("story.figure"), useFigures());
  return figure && <p className="figure" {...holding(figure)} />;
}

/** What stands in such a paragraph; null where nothing was counted. `say`: `story.figure`. */
export function figureOf(finding: FindingSnapshot, say: Say, { value, number }: Figures): Html | null {
  const parts = figureParts(finding);
  if (!parts) return null;
  if (parts.kind === "said") {
    const said = number(parts.said);
    const is = parts.of === null ? said : say("of", { said, of: number(parts.of) });
    return html`<span class="is">${is}</span> <small>${say("saidSo")}</small>`;
  }
  const { unit } = finding;
  const is = html`<bdi class="is">${value(parts.is, unit)}</bdi>${unit !== "%" && unit !== "" && html` <small>${unit}</small>`}`;
  if (parts.kind === "alone") return is;
  const was = html`<bdi class="was">${value(parts.was, unit)}</bdi>`;
  if (parts.kind === "against") return html`${was} <small>${say("against")}</small> ${is}`;
  return html`${was} ${ARROW}<span class="vh"> ${say(parts.is < parts.was ? "fell" : "rose")} </span> ${is}`;
}

const ARROW = html`<svg class="turns" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d="M1 10h17M11 3l7 7-7 7" fill="none" stroke="currentColor" stroke-width="1.75"/></svg>`;
