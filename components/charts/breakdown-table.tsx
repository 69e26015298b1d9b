import { useTranslations } from "next-intl";
import type { Breakdown, FindingSnapshot } from "@/db/documents";
import { useFigures } from "./figures";

/** A finding among groups of those observed: only the columns that hold something. */
export function BreakdownTable({
  finding,
  rows,
}: {
  finding: Pick<FindingSnapshot, "kind" | "unit" | "indicator">;
  rows: Breakdown[];
}) {
  const t = useTranslations("story.breakdown");
  const { withUnit, number } = useFigures();
  const measured = (value: number) =>
    finding.kind === "quantitative" ? withUnit(value, finding.unit) : number(value);
  const columns = [
    { key: "n" as const, label: t("n"), figure: number },
    { key: "baseline" as const, label: t("before"), figure: measured },
    {
      key: "result" as const,
      label: t(
        finding.kind === "qualitative"
          ? "saidSo"
          : rows.some((row) => row.baseline !== null)
            ? "after"
            : "result",
      ),
      figure: measured,
    },
  ].filter(({ key }) => rows.some((row) => row[key] !== null));
  return (
    <div className="as-table among">
      <table>
        <caption className="vh">{t("caption", { what: finding.indicator })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("group")}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="n">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">
                <bdi>{row.group}</bdi>
              </th>
              {columns.map(({ key, figure }) => (
                <td key={key} className="n">
                  {row[key] === null ? "–" : <bdi>{figure(row[key])}</bdi>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
