import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProjectForm } from "@/components/projects/project-form";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { NO_PROJECT } from "@/lib/projects/form-values";

export const generateMetadata = pageTitle("evidence.projects", "add");

export default async function Page({ params }: PageProps<"/[locale]/desk/projects/new">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.newProject(locale));
  if (actor.memberships.length === 0) notFound();
  const t = await getTranslations("evidence");
  const organisations = actor.memberships.map(({ organisationId, name }) => ({ id: organisationId, name }));
  return (
    <>
      <PageHead title={t("projects.add")} lead={t("project.lead")} />
      <ProjectForm
        values={NO_PROJECT}
        organisations={organisations}
        project={null}
        next={paths.desk.project(locale, "{id}")}
        submit={t("project.save")}
      />
    </>
  );
}
