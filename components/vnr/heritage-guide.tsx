import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";

const FIGURES = ["intake", "preserved", "digitised", "open", "spending"] as const;

/** What a national library can report on target 11.4, figure by figure. */
export function HeritageGuide() {
  const t = useTranslations("vnrCoverage.guide");
  return (
    <div id="guide">
      <Fold title={t("title")}>
        <p>{t("lead")}</p>
        <dl className="facts">
          {FIGURES.map((figure) => (
            <div key={figure}>
              <dt>{t(`${figure}.title`)}</dt>
              <dd>{t(`${figure}.text`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t("more")}</p>
      </Fold>
    </div>
  );
}
