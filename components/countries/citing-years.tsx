import { useTranslations } from "next-intl";
import { shape } from "@/components/charts/drawing";
import { PlotSvg } from "@/components/charts/plot-svg";
import { html } from "@/lib/html";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import type { CitingYear } from "@/lib/vnr/public-queries";

/** For each year, the reviews that were presented and those of them that cite libraries, as a bar and in numbers. */
export function CitingYears({ years, locale }: { years: CitingYear[]; locale: Locale }) {
  const t = useTranslations("vnrUses.public");
  const percent = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const most = Math.max(1, ...years.map(({ presented }) => presented));
  const width = (count: number) => `${Math.round((count / most) * 1000) / 10}%`;
  const bar = (kind: string, count: number) =>
    shape("rect", { class: kind, x: 0, width: width(count), y: 2, height: 10 });
  return (
    <figure className="citing">
      <table>
        <caption className="vh">{t("byYear")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            <td className="bar-cell" />
            <th scope="col" className="n">
              {t("presented")}
            </th>
            <th scope="col" className="n">
              {t("citing")}
            </th>
            <th scope="col" className="n">
              {t("share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, presented, unconfirmed, citing }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="bar-cell">
                <PlotSvg
                  drawing={{
                    size: { height: 14 },
                    inner: html`${bar("bar", presented)}${bar("bar is", citing)}`,
                  }}
                />
              </td>
              <td className="n">
                {presented}
                {unconfirmed > 0 && <small>{t("unconfirmed", { count: unconfirmed })}</small>}
              </td>
              <td className="n">{citing}</td>
              <td className="n">{percent.format(citing / presented)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{t("chart")}</figcaption>
    </figure>
  );
}
