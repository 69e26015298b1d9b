import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Cell, RowHead, Table } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import type { listMails } from "@/lib/notices/outbox-queries";
import { paths } from "@/lib/paths";
import { ResendButton } from "./resend-button";

type Row = NonNullable<Awaited<ReturnType<typeof listMails>>>["rows"][number];

/** Mails with what became of them. `local`: they are read here, for nothing is sent. */
export function OutboxTable({ rows, locale, local }: { rows: Row[]; locale: Locale; local: boolean }) {
  const t = useTranslations("outbox");
  const format = useFormatter();
  const time = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const columns = ["to", "kind", "state", "tries", "times", "act"] as const;
  return (
    <Table caption={t("title")} columns={columns.map((name) => ({ label: t(name) }))}>
      {rows.map((mail) => (
        <tr key={mail.id}>
          <RowHead>
            <bdi className="mail-address" dir="ltr" id={`mail-${mail.id}`}>
              <Address of={mail.to} />
            </bdi>
          </RowHead>
          <Cell label={t("kind")}>{t(`kinds.${mail.kind}`)}</Cell>
          <Cell label={t("state")}>
            {t(`states.${mail.state}`)}
            {mail.lastError && <span className="sub">{t("error", { code: mail.lastError })}</span>}
          </Cell>
          <Cell label={t("tries")} numeric>
            {format.number(mail.tries)}
          </Cell>
          <Cell label={t("times")}>
            {mail.sentAt ? t("sent", { time: time(mail.sentAt) }) : t("made", { time: time(mail.createdAt) })}
            {!mail.sentAt && mail.triedAt && (
              <span className="sub">{t("tried", { time: time(mail.triedAt) })}</span>
            )}
          </Cell>
          <Cell label={t("act")}>
            {local && (mail.state === "kept" || mail.state === "queued") && (
              <Link href={paths.admin.mail(locale, mail.id)} aria-describedby={`mail-${mail.id}`}>
                {t("read")}
              </Link>
            )}
            {(mail.state === "failed" || (mail.state === "kept" && !local)) && (
              <ResendButton id={mail.id} describedBy={`mail-${mail.id}`} />
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

/** May break after its @. */
function Address({ of }: { of: string }) {
  const [name, host] = of.split("@");
  return (
    <>
      {name}
      {host && "@"}
      <wbr />
      {host}
    </>
  );
}
