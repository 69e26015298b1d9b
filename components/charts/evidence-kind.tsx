import { useTranslations } from "next-intl";
import type { EvidenceKind } from "@/db/enums";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;

/** Each sign repeats the form of its kind's plot. */
const SIGNS = {
  before_after: (
    <>
      <circle cx="4" cy="8" r="3" {...line} />
      <path d="M7 8h5" {...line} />
      <circle cx="16" cy="8" r="4" fill="currentColor" />
    </>
  ),
  compared: <path d="M2 3h9v3H2zM2 10h16v3H2z" fill="currentColor" />,
  measured: (
    <path
      d="M2 2h3v3H2zM7 2h3v3H7zM12 2h3v3h-3zM2 7h3v3H2zM7 7h3v3H7zM12 7h3v3h-3zM2 12h3v3H2zM7 12h3v3H7z"
      fill="currentColor"
    />
  ),
  counted: <path d="M2 15V9h4v6zM8 15V5h4v10zM14 15V1h4v14z" fill="currentColor" />,
  told: <path d="M1 2h18v9H9l-4 4v-4H1z" {...line} strokeLinejoin="round" />,
} as const satisfies Record<EvidenceKind, unknown>;

/** The kind of evidence: words with a small sign. */
export function EvidenceKindWord({ evidence }: { evidence: EvidenceKind }) {
  const t = useTranslations("enums.evidenceKind");
  return (
    <p className="kind">
      <svg className="turns" width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">
        {SIGNS[evidence]}
      </svg>
      <span>{t(evidence)}</span>
    </p>
  );
}
