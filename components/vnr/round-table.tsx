import { useTranslations } from "next-intl";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { listRounds } from "@/lib/vnr/queries";
import { RoundState } from "./round-state";

type Props = { rounds: Awaited<ReturnType<typeof listRounds>>; locale: Locale };

/** The rounds of one country. */
export function RoundTable({ rounds, locale }: Props) {
  const t = useTranslations("vnr");
  return (
    <Table
      caption={t("rounds")}
      columns={[{ label: t("round") }, { label: t("state") }, { label: t("tasks") }]}
    >
      {rounds.map(({ id, year, status, presentationOn, open, done }) => (
        <tr key={id}>
          <RowHead
            href={paths.vnr.round(locale, id)}
            sub={t("presents", { date: formatDay(presentationOn, locale) })}
          >
            {t("reviewOf", { year: String(year) })}
          </RowHead>
          <Cell label={t("state")}>
            <RoundState status={status} />
          </Cell>
          <Cell label={t("tasks")}>{t("progress", { open, done })}</Cell>
        </tr>
      ))}
    </Table>
  );
}
