import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AttachmentUpload } from "@/components/media/attachment-upload";
import { EvaluationForm } from "@/components/projects/evaluation-form";
import { FindingForm } from "@/components/projects/finding-form";
import { FindingView } from "@/components/projects/finding-view";
import { NO_FINDING } from "@/components/projects/no-finding";
import { ProjectForm } from "@/components/projects/project-form";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/people/policy";
import { evaluationValues, findingValues, NO_EVALUATION, projectValues } from "@/lib/projects/form-values";
import { findProject, type ProjectDetail } from "@/lib/projects/queries";

export default async function Page({ params }: PageProps<"/[locale]/desk/projects/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.project(locale, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const project = (await findProject(actor, id)) ?? notFound();
  const t = await getTranslations("evidence");
  const writes = isMember(actor, project.organisationId);
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.desk.projects(locale)}>{t("projects.title")}</Link>}
        title={<bdi>{project.title}</bdi>}
        action={writes && <Link href={`${paths.desk.begin(locale)}?project=${id}`}>{t("project.tell")}</Link>}
      />
      {writes && (
        <Fold title={t("project.edit")}>
          <ProjectForm key={project.version} values={projectValues(project)} organisations={[]} project={{ id, version: project.version }} submit={t("project.save")} />
        </Fold>
      )}
      {project.evaluations.map((evaluation) => (
        <Evaluation key={evaluation.id} project={project} evaluation={evaluation} writes={writes} />
      ))}
      {writes && (
        <Fold title={t("evaluation.add")} open={project.evaluations.length === 0}>
          <EvaluationForm projectId={id} evaluation={null} values={NO_EVALUATION} submit={t("evaluation.save")} />
        </Fold>
      )}
    </>
  );
}

type EvaluationProps = { project: ProjectDetail; evaluation: ProjectDetail["evaluations"][number]; writes: boolean };

async function Evaluation({ project, evaluation, writes }: EvaluationProps) {
  const t = await getTranslations("evidence");
  const words = await getTranslations("enums");
  const { id, version, method } = evaluation;
  return (
    <section className="sec" aria-labelledby={`evaluation-${id}`}>
      <SectionHead id={`evaluation-${id}`} title={<bdi>{evaluation.title}</bdi>}>
        <p>{method && words(`method.${method}`)}</p>
      </SectionHead>
      {evaluation.missing.length > 0 ? (
        <p className="state warn">{t("evaluation.lacks", { what: evaluation.missing.map((part) => t(`evaluation.parts.${part}`)).join(", ") })}</p>
      ) : (
        <p className="state done">{t("evaluation.complete")}</p>
      )}
      {writes && (
        <Fold title={t("evaluation.edit")}>
          <EvaluationForm key={version} projectId={project.id} evaluation={{ id, version }} values={evaluationValues(evaluation)} submit={t("evaluation.save")} />
        </Fold>
      )}
      <ul className="claims">
        {evaluation.findings.map((finding) => (
          <li key={finding.id}>
            <FindingView finding={finding.snapshot} />
            {writes && (
              <Fold title={t("finding.edit")}>
                <FindingForm key={finding.version} evaluationId={id} method={method} finding={{ id: finding.id, version: finding.version }} values={findingValues(finding)} submit={t("finding.save")} />
              </Fold>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <Fold title={t("finding.add")} open={evaluation.findings.length === 0}>
          <FindingForm evaluationId={id} method={method} finding={null} values={NO_FINDING} submit={t("finding.save")} />
        </Fold>
      )}
      <AttachmentUpload evaluationId={id} writes={writes} files={evaluation.attachments.map((file) => ({ ...file, href: paths.files.attachment(file.id) }))} />
    </section>
  );
}
