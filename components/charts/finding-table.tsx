import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { useFigures } from "./figures";

/** The numbers behind a plot, folded away. */
export function FindingTable({ finding }: { finding: FindingSnapshot }) {
  const t = useTranslations("story.table");
  const { withUnit, number, month } = useFigures();
  const rows = [
    { label: t("before"), value: finding.baselineValue, date: finding.baselineDate },
    { label: t("without"), value: finding.comparisonValue, date: finding.resultDate },
    {
      label: finding.baselineValue === null ? t("result") : t("after"),
      value: finding.resultValue,
      date: finding.resultDate,
    },
  ].filter((row): row is typeof row & { value: number } => row.value !== null);
  return (
    <details className="as-table">
      <summary>{t("show")}</summary>
      <table>
        <caption>{finding.indicator}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col" className="n">
              {t("value")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.date ? month(row.date) : "–"}</td>
              <td className="n">
                <bdi>{withUnit(row.value, finding.unit)}</bdi>
              </td>
            </tr>
          ))}
          {finding.saidCount !== null && (
            <tr>
              <th scope="row">{t("saidSo")}</th>
              <td>{finding.resultDate ? month(finding.resultDate) : "–"}</td>
              <td className="n">{number(finding.saidCount)}</td>
            </tr>
          )}
          {finding.n !== null && (
            <tr>
              <th scope="row">{t("n")}</th>
              <td>–</td>
              <td className="n">{number(finding.n)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </details>
  );
}
