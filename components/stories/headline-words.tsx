import { useTranslations } from "next-intl";
import { useFigures } from "@/components/charts/figures";
import type { FindingSnapshot } from "@/db/documents";

/**
 * One line of words for a figure: what was measured, among how many, when. In another language than the page
 * (`lang`) what was measured has a line of its own, so that two directions of writing never share one.
 */
export function HeadlineWords({
  finding,
  lang,
}: {
  finding: FindingSnapshot;
  lang?: { lang: string; dir: string };
}) {
  const t = useTranslations("story.words");
  const { number, year } = useFigures();
  const among =
    finding.n === null
      ? null
      : finding.evidence === "told"
        ? t("asked", { count: finding.n, n: number(finding.n) })
        : finding.evidence === "counted"
          ? t("records", { count: finding.n, n: number(finding.n) })
          : t("measured", { count: finding.n, n: number(finding.n) });
  const years = [finding.baselineDate, finding.resultDate].filter((date) => date !== null).map(year);
  const when =
    years[0] && years[1] && years[0] !== years[1]
      ? t("years", { first: years[0], last: years[1] })
      : (years[0] ?? null);
  const facts = [among, when].filter((one) => one !== null);
  return (
    <p className={lang ? "words apart" : "words"}>
      <span {...lang}>{finding.indicator.replace(/[.。]$/, "")}</span>
      {facts.length > 0 && <span className="words-facts">{facts.join(t("comma"))}</span>}
    </p>
  );
}
