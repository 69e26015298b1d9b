import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AttachmentUpload } from "@/components/media/attachment-upload";
import { EvaluationForm } from "@/components/projects/evaluation-form";
import { FindingForm } from "@/components/projects/finding-form";
import { FindingView } from "@/components/projects/finding-view";
import { ProjectFacts } from "@/components/projects/project-facts";
import { ProjectForm } from "@/components/projects/project-form";
import { RemoveThing } from "@/components/projects/remove-thing";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { currentUser, requireUser } from "@/lib/auth/current-user";
import { formatPeriod } from "@/lib/i18n/format";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/people/policy";
import {
  evaluationValues,
  findingValues,
  NO_EVALUATION,
  NO_FINDING,
  projectValues,
} from "@/lib/projects/form-values";
import { findProject, type ProjectDetail } from "@/lib/projects/queries";

type Params = PageProps<"/[locale]/desk/projects/[id]">;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id } = await params;
  const actor = await currentUser();
  const project = actor && z.uuid().safeParse(id).success ? await findProject(actor, id) : null;
  return project ? { title: project.title } : {};
}

export default async function Page({ params }: Params) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.project(locale, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const project = (await findProject(actor, id)) ?? notFound();
  const t = await getTranslations("evidence");
  const writes = isMember(actor, project.organisationId);
  const { version } = project;
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.desk.projects(locale)}>{t("projects.title")}</Link>}
        title={<bdi>{project.title}</bdi>}
        lead={<bdi>{project.organisation.name}</bdi>}
        action={
          writes && (
            <LinkButton href={`${paths.desk.begin(locale)}?project=${id}`}>{t("project.tell")}</LinkButton>
          )
        }
      />
      <ProjectFacts project={project} period={formatPeriod(project.periodStart, project.periodEnd, locale)} />
      {writes && (
        <Fold title={t("project.edit")}>
          <ProjectForm
            values={projectValues(project)}
            organisations={[]}
            project={{ id, version }}
            submit={t("project.save")}
          />
          <RemoveThing kind="project" id={id} version={version} next={paths.desk.projects(locale)} />
        </Fold>
      )}
      {project.evaluations.map((evaluation) => (
        <Evaluation key={evaluation.id} project={project} evaluation={evaluation} writes={writes} />
      ))}
      {writes && (
        <Fold title={t("evaluation.add")} open={project.evaluations.length === 0}>
          <EvaluationForm
            projectId={id}
            evaluation={null}
            values={NO_EVALUATION}
            submit={t("evaluation.save")}
          />
        </Fold>
      )}
    </>
  );
}

type EvaluationProps = {
  project: ProjectDetail;
  evaluation: ProjectDetail["evaluations"][number];
  writes: boolean;
};

async function Evaluation({ project, evaluation, writes }: EvaluationProps) {
  const t = await getTranslations("evidence");
  const words = await getTranslations("enums");
  const { id, version, method, missing } = evaluation;
  return (
    <section className="sec" aria-labelledby={`evaluation-${id}`}>
      <SectionHead id={`evaluation-${id}`} title={<bdi>{evaluation.title}</bdi>}>
        <p>
          {[
            method && words(`method.${method}`),
            evaluation.evaluatorKind && words(`evaluatorKind.${evaluation.evaluatorKind}`),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </SectionHead>
      <p>
        {missing.length > 0 ? (
          <State tone="warn">
            {t("evaluation.lacks", { what: missing.map((part) => t(`evaluation.parts.${part}`)).join(", ") })}
          </State>
        ) : (
          <State tone="done">{t("evaluation.complete")}</State>
        )}
      </p>
      {evaluation.limits && (
        <p className="quietly" dir="auto">
          {t("evaluation.limit", { limit: evaluation.limits })}
        </p>
      )}
      {writes && (
        <Fold title={t("evaluation.edit")}>
          <EvaluationForm
            projectId={project.id}
            evaluation={{ id, version }}
            values={evaluationValues(evaluation)}
            submit={t("evaluation.save")}
          />
          <RemoveThing kind="evaluation" id={id} version={version} />
        </Fold>
      )}
      <ul className="claims">
        {evaluation.findings.map((finding) => (
          <li key={finding.id}>
            <FindingView finding={finding.snapshot} />
            {writes && (
              <Fold title={t("finding.edit")}>
                <FindingForm
                  evaluationId={id}
                  method={method}
                  finding={{ id: finding.id, version: finding.version }}
                  values={findingValues(finding)}
                  submit={t("finding.save")}
                >
                  <RemoveThing kind="finding" id={finding.id} version={finding.version} />
                </FindingForm>
              </Fold>
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <Fold title={t("finding.add")} open={evaluation.findings.length === 0}>
          <FindingForm
            evaluationId={id}
            method={method}
            finding={null}
            values={NO_FINDING}
            submit={t("finding.save")}
          />
        </Fold>
      )}
      <AttachmentUpload
        evaluationId={id}
        writes={writes}
        files={evaluation.attachments.map((file) => ({ ...file, href: paths.files.attachment(file.id) }))}
      />
    </section>
  );
}
