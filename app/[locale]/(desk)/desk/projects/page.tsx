import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { formatPeriod } from "@/lib/i18n/format";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listProjects } from "@/lib/projects/queries";

export const generateMetadata = pageTitle("evidence.projects", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/projects">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.projects(locale));
  const projects = await listProjects(actor);
  const t = await getTranslations("evidence.projects");
  const action = actor.memberships.length > 0 && (
    <LinkButton variant="second" href={paths.desk.newProject(locale)}>
      {t("add")}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} action={action} />
      {projects.length === 0 ? (
        <Empty
          title={t("emptyTitle")}
          action={
            actor.memberships.length > 0 && (
              <LinkButton href={paths.desk.begin(locale)}>{t("begin")}</LinkButton>
            )
          }
        >
          {t("empty")}
        </Empty>
      ) : (
        <Table
          caption={t("title")}
          columns={[
            { label: t("project") },
            { label: t("state") },
            { label: t("evaluations"), numeric: true },
            { label: t("findings"), numeric: true },
            { label: t("stories"), numeric: true },
          ]}
        >
          {projects.map((project) => (
            <tr key={project.id}>
              <RowHead
                href={paths.desk.project(locale, project.id)}
                sub={[project.organisation, formatPeriod(project.periodStart, project.periodEnd, locale)]
                  .filter(Boolean)
                  .join(" · ")}
              >
                <bdi>{project.title}</bdi>
              </RowHead>
              <Cell label={t("state")}>
                <State tone={project.ready ? "done" : "draft"}>
                  {t(project.ready ? "ready" : "notReady")}
                </State>
              </Cell>
              <Cell label={t("evaluations")} numeric>
                {project.evaluations}
              </Cell>
              <Cell label={t("findings")} numeric>
                {project.findings}
              </Cell>
              <Cell label={t("stories")} numeric>
                {project.stories}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
