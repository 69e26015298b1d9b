import { useFormatter, useTranslations } from "next-intl";
import { EndOtherSessions, EndSession } from "@/components/people/end-sessions";
import { PageHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireSession } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listSessions } from "@/lib/people/session-queries";

export const generateMetadata = pageTitle("access", "sessions.title");

export default async function Page({ params }: PageProps<"/[locale]/account/sessions">) {
  const locale = await pageLocale(params);
  const session = await requireSession(locale, paths.accountSessions(locale));
  return <Sessions rows={await listSessions(session.actor)} own={session.id} />;
}

type Row = Awaited<ReturnType<typeof listSessions>>[number];

function Sessions({ rows, own }: { rows: Row[]; own: string }) {
  const t = useTranslations("access.sessions");
  const format = useFormatter();
  const columns = [{ label: t("where") }, { label: t("began") }, { label: t("seen") }, { label: t("end") }];
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Table caption={t("title")} columns={columns}>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <Device {...row} />
            </RowHead>
            <Cell label={t("began")}>{format.dateTime(row.createdAt, { dateStyle: "medium" })}</Cell>
            <Cell label={t("seen")}>
              {format.dateTime(row.seenAt, { dateStyle: "medium", timeStyle: "short" })}
            </Cell>
            <Cell label={t("end")}>
              {row.id === own ? <State tone="done">{t("own")}</State> : <EndSession id={row.id} />}
            </Cell>
          </tr>
        ))}
      </Table>
      {rows.length > 1 ? <EndOtherSessions /> : <p className="quietly">{t("onlyOwn")}</p>}
    </>
  );
}

function Device({ browser, system }: Row) {
  const t = useTranslations("access.sessions");
  if (!browser && !system) return t("unknown");
  return <bdi>{[browser, system].filter(Boolean).join(", ")}</bdi>;
}
