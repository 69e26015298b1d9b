import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { useFigures } from "./figures";

/** The figure itself: "31 % → 58 %", "29 % against 68 %", "17 of 22 said so", "1,946 sent". */
export function HeadlineFigure({ finding }: { finding: FindingSnapshot }) {
  const t = useTranslations("story.figure");
  const { value, number } = useFigures();
  const { evidence, unit, baselineValue, resultValue, comparisonValue, saidCount, n } = finding;
  const figure = (of: number, className: string) => <bdi className={className}>{value(of, unit)}</bdi>;
  const words = unit !== "%" && unit !== "" && <small>{unit}</small>;
  // A measured finding that a reviewer lowered to "told" has no such count: its value is shown alone.
  if (evidence === "told" && resultValue === null) {
    if (saidCount === null) return null;
    const said = n === null ? number(saidCount) : t("of", { said: number(saidCount), of: number(n) });
    return (
      <p className="figure">
        <span className="is">{said}</span> <small>{t("saidSo")}</small>
      </p>
    );
  }
  if (resultValue === null) return null;
  if (evidence === "compared" && comparisonValue !== null) {
    return (
      <p className="figure">
        {figure(comparisonValue, "was")} <small>{t("against")}</small> {figure(resultValue, "is")} {words}
      </p>
    );
  }
  if (baselineValue === null || evidence === "measured" || evidence === "told") {
    return (
      <p className="figure">
        {figure(resultValue, "is")} {words}
      </p>
    );
  }
  return (
    <p className="figure">
      {figure(baselineValue, "was")} <Arrow />
      <span className="vh"> {resultValue < baselineValue ? t("fell") : t("rose")} </span>{" "}
      {figure(resultValue, "is")} {words}
    </p>
  );
}

function Arrow() {
  return (
    <svg className="turns" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 10h17M11 3l7 7-7 7" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
