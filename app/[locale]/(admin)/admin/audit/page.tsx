import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { Select } from "@/components/ui/text-input";
import { EVENT_KINDS } from "@/db/enums";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listEvents } from "@/lib/people/admin-queries";

/** What an event is about is told by its ids alone: the record keeps no texts. */
const THINGS = ["project", "story", "revision", "subject"] as const;

export default async function Page({ params, searchParams }: PageProps<"/[locale]/admin/audit">) {
  const locale = await pageLocale(params);
  const asked = await searchParams;
  const kind = EVENT_KINDS.find((one) => one === asked.kind);
  const before = Number(asked.before) || undefined;
  const { rows, next } = (await listEvents(await requireUser(locale), { kind, before })) ?? notFound();
  const t = await getTranslations("admin.audit");
  const words = await getTranslations("enums.eventKind");
  const format = await getFormatter();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <form method="get">
        <Select name="kind" label={t("kind")} defaultValue={kind ?? ""} width="medium">
          <option value="">{t("all")}</option>
          {EVENT_KINDS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <div className="btns">
          <Button type="submit" variant="second">
            {t("show")}
          </Button>
        </div>
      </form>
      {rows.length === 0 && <p>{t("none")}</p>}
      <Table
        caption={t("title")}
        columns={[{ label: t("when") }, { label: t("who") }, { label: t("what") }, { label: t("thing") }]}
      >
        {rows.map(({ event, actor, organisation }) => (
          <tr key={event.id}>
            <RowHead>{format.dateTime(event.at, { dateStyle: "medium", timeStyle: "medium" })}</RowHead>
            <Cell label={t("who")}>{actor ?? t("system")}</Cell>
            <Cell label={t("what")}>{words(event.kind)}</Cell>
            <Cell label={t("thing")}>
              {organisation && <bdi>{organisation}</bdi>}
              <span className="sub">
                {THINGS.filter((thing) => event[`${thing}Id`])
                  .map((thing) => `${t(`things.${thing}`)} ${event[`${thing}Id`]?.slice(0, 8)}`)
                  .join(" · ")}
              </span>
            </Cell>
          </tr>
        ))}
      </Table>
      {next && (
        <Link
          href={`${paths.admin.audit(locale)}?${new URLSearchParams({ ...(kind ? { kind } : {}), before: String(next) })}`}
        >
          {t("older")}
        </Link>
      )}
    </>
  );
}
