import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { HelperList } from "@/components/helpers/helper-list";
import { AttachmentUpload } from "@/components/media/attachment-upload";
import { ConfirmedBy } from "@/components/projects/confirmed-by";
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
import { ShareProject } from "@/components/vnr/share-project";
import { currentUser, requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import { formatPeriod } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/people/policy";
import { type Confirmation, listConfirmations } from "@/lib/projects/confirmations";
import {
  evaluationValues,
  findingValues,
  NO_EVALUATION,
  NO_FINDING,
  projectValues,
} from "@/lib/projects/form-values";
import { findProject, type ProjectDetail } from "@/lib/projects/queries";
import { listHelpers } from "@/lib/stories/helper-queries";
import { findSharing } from "@/lib/vnr/sharing-queries";

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
  const helpers = (await listHelpers(actor, { projectId: id, storyId: null })) ?? [];
  const sharing = await findSharing(actor, id);
  const confirmed = await listConfirmations(
    project.evaluations.flatMap(({ findings }) => findings.map(({ snapshot }) => snapshot)),
  );
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
        <Evaluation
          key={evaluation.id}
          project={project}
          evaluation={evaluation}
          writes={writes}
          locale={locale}
          confirmed={confirmed}
        />
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
      {sharing && (
        <ShareProject id={id} shared={sharing.shared} country={countryName(sharing.country, locale)} />
      )}
      <HelperList
        helpers={helpers}
        thing={{ projectId: id, storyId: null }}
        writes={writes}
        locale={locale}
      />
    </>
  );
}

type EvaluationProps = {
  project: ProjectDetail;
  evaluation: ProjectDetail["evaluations"][number];
  writes: boolean;
  locale: Locale;
  confirmed: Map<string, Confirmation[]>;
};

async function Evaluation({ project, evaluation, writes, locale, confirmed }: EvaluationProps) {
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
          {t("evaluation.limit", { limit: isolated(evaluation.limits) })}
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
            <ConfirmedBy confirmations={confirmed.get(finding.id)} />
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
      {writes && (
        <p>
          <Link href={paths.desk.findingsTable(locale, project.id, id)}>{t("finding.table")}</Link>
        </p>
      )}
      <AttachmentUpload
        evaluationId={id}
        writes={writes}
        files={evaluation.attachments.map((file) => ({ ...file, href: paths.files.attachment(file.id) }))}
      />
    </section>
  );
}
