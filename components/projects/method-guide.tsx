import { useTranslations } from "next-intl";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { type EvidenceKind, METHODS, type Method } from "@/db/enums";

const GIVES = {
  comparison_group: "compared",
  before_after: "before_after",
  single_measurement: "measured",
  counts: "counted",
  interviews: "told",
} as const satisfies Record<Method, EvidenceKind>;

/** What each method is, what it can show and what it cannot; the chosen one stands open. */
export function MethodGuide({ method }: { method: Method | null }) {
  const t = useTranslations("evidence.methods");
  const words = useTranslations("enums.method");
  return (
    <div className="method-guide">
      <p className="help">{t("lead")}</p>
      {METHODS.map((one) => (
        <details key={`${one}-${one === method}`} className="fold" open={one === method}>
          <summary>{words(one)}</summary>
          <dl className="facts">
            {(["what", "shows", "shows_not", "needs"] as const).map((part) => (
              <div key={part} className="contents">
                <dt>{t(part)}</dt>
                <dd>{t(`${one}.${part}`)}</dd>
              </div>
            ))}
          </dl>
          <EvidenceKindWord evidence={GIVES[one]} />
        </details>
      ))}
    </div>
  );
}
