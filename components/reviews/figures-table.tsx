import { Cell, RowHead, Table } from "@/components/ui/table";
import type { FigureScope } from "@/db/enums";
import type { ReviewingFigures } from "@/lib/reviews/figures-queries";
import { useFigureWords } from "./use-figure-words";

type Row = ReviewingFigures["regions"][number];

/** For editors: what libraries were answered, and what waits now, so that an unfair wait is seen. */
export function FiguresTable({ id, scope, rows }: { id: string; scope: FigureScope; rows: Row[] }) {
  const { t, days, share, rounds, name } = useFigureWords();
  const wait = ({ waiting, waitingDays }: Row) =>
    waitingDays === null ? t("nothingWaits") : t("waits", { count: waiting, days: Math.round(waitingDays) });
  return (
    <Table
      labelledBy={id}
      columns={[
        { label: t("group") },
        { label: t("waitingNow") },
        { label: t("answers"), numeric: true },
        { label: t("firstDays"), numeric: true },
        { label: t("approved"), numeric: true },
        { label: t("rounds"), numeric: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.value}>
          <RowHead>{name(scope, row.value)}</RowHead>
          <Cell label={t("waitingNow")}>{wait(row)}</Cell>
          <Cell label={t("answers")} numeric>
            {row.answers}
          </Cell>
          <Cell label={t("firstDays")} numeric>
            {days(row.firstDays)}
          </Cell>
          <Cell label={t("approved")} numeric>
            {share(row)}
          </Cell>
          <Cell label={t("rounds")} numeric>
            {rounds(row)}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

/** Who carries how much: so that the next story goes to somebody with time. */
export function LoadTable({ id, load }: { id: string; load: ReviewingFigures["load"] }) {
  const { t, days } = useFigureWords();
  return (
    <Table
      labelledBy={id}
      columns={[
        { label: t("reviewer") },
        { label: t("open"), numeric: true },
        { label: t("given"), numeric: true },
        { label: t("reviewDays"), numeric: true },
      ]}
    >
      {load.map((one) => (
        <tr key={one.id}>
          <RowHead>
            <bdi>{one.name || t("former")}</bdi>
          </RowHead>
          <Cell label={t("open")} numeric>
            {one.open}
          </Cell>
          <Cell label={t("given")} numeric>
            {one.given}
          </Cell>
          <Cell label={t("reviewDays")} numeric>
            {days(one.days)}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
