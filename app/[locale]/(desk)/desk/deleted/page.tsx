import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { BringBack } from "@/components/projects/bring-back";
import { Empty } from "@/components/ui/empty";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listDeleted } from "@/lib/stories/deleted-queries";
import { daysLeft } from "@/lib/undo-days";

export const generateMetadata = pageTitle("leaving.deleted", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/deleted">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.deleted(locale));
  if (actor.memberships.length === 0) notFound();
  const deleted = await listDeleted(actor);
  const t = await getTranslations("leaving.deleted");
  const format = await getFormatter();
  const kinds = (["projects", "drafts", "photos"] as const).filter((kind) => deleted[kind].length > 0);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {kinds.length === 0 && <Empty title={t("empty")}>{t("emptyLead")}</Empty>}
      {kinds.map((kind) => (
        <section key={kind} className="sec" aria-labelledby={kind}>
          <SectionHead id={kind} title={t(kind)} />
          <Table
            labelledBy={kind}
            columns={[{ label: t("what") }, { label: t("when") }, { label: t("back") }]}
          >
            {deleted[kind].map(({ id, title, deletedAt }) => (
              <tr key={id}>
                <RowHead>
                  <bdi>{title || t("untitled")}</bdi>
                </RowHead>
                <Cell label={t("when")}>
                  {deletedAt && format.dateTime(deletedAt, { dateStyle: "medium" })}
                  <span className="sub">{deletedAt && t("left", { days: daysLeft(deletedAt) })}</span>
                </Cell>
                <Cell label={t("back")}>
                  <BringBack kind={kind} id={id} title={title || t("untitled")} />
                </Cell>
              </tr>
            ))}
          </Table>
        </section>
      ))}
    </>
  );
}
