import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { dotField } from "./dot-field";
import { useFigures } from "./figures";
import { perDot } from "./plot-data";
import { usePlotId } from "./plot-id";
import { PlotSvg } from "./plot-svg";

/** Everyone measured as a dot, before and after: the filled ones are the share. For per cent with a known n. */
export function PeopleField({ finding, label }: { finding: FindingSnapshot; label: string }) {
  const t = useTranslations("story.plot");
  const words = useTranslations("story.words");
  const { number, year, value } = useFigures();
  const id = usePlotId();
  const n = finding.n ?? 0;
  const each = perDot(n);
  const dots = Math.ceil(n / each);
  const rows = [
    { label: t("before"), date: finding.baselineDate, share: finding.baselineValue },
    {
      label: finding.baselineValue === null ? t("measured") : t("after"),
      date: finding.resultDate,
      share: finding.resultValue,
    },
  ].filter((row): row is typeof row & { share: number } => row.share !== null);
  return (
    <>
      <div className="who-dots" role="img" aria-label={label}>
        {rows.map((row, at) => (
          <div className="who-row" key={row.label}>
            <p className="lab">
              <b>{row.label}</b>
              <span>
                {row.date && `${year(row.date)}${words("comma")}`}
                <bdi>{value(row.share, "%")}</bdi>
              </span>
            </p>
            <PlotSvg
              drawing={dotField({
                ...{ dots, on: Math.round((dots * row.share) / 100), columns: 30, id: `${id}-${at}` },
              })}
            />
          </div>
        ))}
      </div>
      <p className="hint">
        {each === 1 ? t("eachOne", { n: number(n) }) : t("eachMany", { each: number(each) })}
      </p>
    </>
  );
}
