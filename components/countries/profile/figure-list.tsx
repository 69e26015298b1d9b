import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { slotKey } from "@/lib/countries/figures";
import type { KeptFigure } from "@/lib/countries/profile-queries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { useStatistics } from "../use-statistics";

type Props = { figures: KeptFigure[]; country: string; locale: Locale };

/** Every figure that holds, by year, the latest in sight; each leads to where it is corrected. */
export function FigureList({ figures, ...rest }: Props) {
  const t = useTranslations("country");
  const years = [...Map.groupBy(figures, ({ year }) => year)];
  return years.map(([year, all], at) => (
    <Fold
      key={year}
      open={at === 0}
      title={
        <span>
          {year}
          <small className="sub">{t("figures", { count: all.length })}</small>
        </span>
      }
    >
      <FigureTable figures={all} caption={String(year)} {...rest} />
    </Fold>
  ));
}

function FigureTable({ figures, country, locale, caption }: Props & { caption: string }) {
  const t = useTranslations("profile.figure");
  const enums = useTranslations("enums");
  const sample = useTranslations("country")("sampleShort");
  const { exact } = useStatistics();
  return (
    <Table
      caption={caption}
      columns={[
        { label: t("metric") },
        { label: t("value"), numeric: true },
        { label: t("method") },
        { label: t("source") },
      ]}
    >
      {figures.map((figure) => (
        <tr key={figure.id}>
          <RowHead
            href={paths.desk.countryFigure(locale, country, slotKey(figure))}
            sub={`${enums(`libraryType.${figure.libraryType}`)}${figure.isSample ? ` ${sample}` : ""}`}
          >
            {t("correctOf", { metric: enums(`metric.${figure.metric}`), year: String(figure.year) })}
          </RowHead>
          <Cell label={t("value")} numeric>
            <bdi>{exact(figure)}</bdi>
          </Cell>
          <Cell label={t("method")}>{enums(`collectionMethod.${figure.method}`)}</Cell>
          <Cell label={t("source")}>
            <bdi>{figure.source}</bdi>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
