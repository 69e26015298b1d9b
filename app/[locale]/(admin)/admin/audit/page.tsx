import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/admin/audit-filters";
import { ProvenDownload } from "@/components/people/proven-download";
import { PageHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { auditFilter, listEvents } from "@/lib/people/audit-queries";

export const generateMetadata = pageTitle("admin.audit", "title");

/** What an event is about is told by its ids alone: the record keeps no texts. */
const THINGS = ["project", "story", "revision", "subject"] as const;

export default async function Page({ params, searchParams }: PageProps<"/[locale]/admin/audit">) {
  const locale = await pageLocale(params);
  const filter = auditFilter.parse(await searchParams);
  const actor = await requireUser(locale, paths.admin.audit(locale));
  const { rows, next } = (await listEvents(actor, filter)) ?? notFound();
  const t = await getTranslations("admin.audit");
  const house = await getTranslations("house");
  const words = await getTranslations("enums.eventKind");
  const format = await getFormatter();
  const { before: _, ...asked } = filter;
  const query = Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, value ?? undefined]));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <AuditFilters filter={filter} locale={locale} />
      <ProvenDownload variant="second" href={paths.files.audit({ ...query, l: locale })}>
        {house("audit.export")}
      </ProvenDownload>
      <p className="quietly">{house("audit.exportHelp")}</p>
      {rows.length === 0 ? (
        <p>{house("audit.none")}</p>
      ) : (
        <Table
          caption={t("title")}
          columns={[{ label: t("when") }, { label: t("who") }, { label: t("what") }, { label: t("thing") }]}
        >
          {rows.map(({ event, actor, organisation }) => (
            <tr key={event.id}>
              <RowHead>{format.dateTime(event.at, { dateStyle: "medium", timeStyle: "medium" })}</RowHead>
              <Cell label={t("who")}>
                {event.actorId === null ? t("system") : <bdi>{actor || house("people.former")}</bdi>}
              </Cell>
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
      )}
      {next && <Link href={paths.admin.audit(locale, { ...query, before: next })}>{t("older")}</Link>}
    </>
  );
}
