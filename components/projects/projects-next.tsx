import Link from "next/link";
import { useTranslations } from "next-intl";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { listProjects } from "@/lib/projects/queries";

type Props = { projects: Awaited<ReturnType<typeof listProjects>>; locale: Locale };

/** Projects, each with the one thing that can be done with it next. */
export function ProjectsNext({ projects, locale }: Props) {
  const t = useTranslations("overview");
  return (
    <Table
      caption={t("projects")}
      columns={[{ label: t("project") }, { label: t("evaluation") }, { label: t("next") }]}
    >
      {projects.map(({ id, title, organisation, periodStart, periodEnd, ready, stories }) => (
        <tr key={id}>
          <RowHead
            href={paths.desk.project(locale, id)}
            sub={[organisation, formatPeriod(periodStart, periodEnd, locale)].filter(Boolean).join(" · ")}
          >
            <bdi>{title}</bdi>
          </RowHead>
          <Cell label={t("evaluation")}>
            <State tone={ready ? "done" : "draft"}>{t(ready ? "complete" : "begun")}</State>
          </Cell>
          <Cell label={t("next")}>
            {ready && stories > 0 && `${t("told", { count: stories })} `}
            <Link href={`${paths.desk.begin(locale)}?project=${id}`}>
              {t(!ready ? "goOn" : stories > 0 ? "tellAnother" : "tell")}
            </Link>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
