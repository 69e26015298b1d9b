import { useTranslations } from "next-intl";
import type { EvidenceKind } from "@/db/enums";
import { type Html, holding, html } from "@/lib/html";
import type { Say } from "@/lib/i18n/translator";

/** Each sign repeats the form of its kind's plot. */
const SIGNS = {
  before_after: html`<circle cx="4" cy="8" r="3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M7 8h5" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="16" cy="8" r="4" fill="currentColor"/>`,
  compared: html`<path d="M2 3h9v3H2zM2 10h16v3H2z" fill="currentColor"/>`,
  measured: html`<path d="M2 2h3v3H2zM7 2h3v3H7zM12 2h3v3h-3zM2 7h3v3H2zM7 7h3v3H7zM12 7h3v3h-3zM2 12h3v3H2zM7 12h3v3H7z" fill="currentColor"/>`,
  counted: html`<path d="M2 15V9h4v6zM8 15V5h4v10zM14 15V1h4v14z" fill="currentColor"/>`,
  told: html`<path d="M1 2h18v9H9l-4 4v-4H1z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>`,
} as const satisfies Record<EvidenceKind, Html>;

/** The kind of evidence: words with a small sign. */
export function EvidenceKindWord({ evidence }: { evidence: EvidenceKind }) {
  return <p className="kind" {...holding(kindOf(evidence, useTranslations("enums.evidenceKind")))} />;
}

/** What stands in such a paragraph. `say`: `enums.evidenceKind`. */
export const kindOf = (evidence: EvidenceKind, say: Say): Html =>
  html`<svg class="turns" width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">${SIGNS[evidence]}</svg><span>${say(evidence)}</span>`;
