import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BeginPath } from "@/components/projects/begin-path";
import { EvaluationForm } from "@/components/projects/evaluation-form";
import { FindingForm } from "@/components/projects/finding-form";
import { FindingView } from "@/components/projects/finding-view";
import { ProjectForm } from "@/components/projects/project-form";
import { StepHelp } from "@/components/projects/step-help";
import { StoryStart } from "@/components/projects/story-start";
import { Band } from "@/components/ui/band";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { isMember } from "@/lib/people/policy";
import { answersGiven, evaluationInHand, STEPS, type Step, stepToTake } from "@/lib/projects/answers";
import {
  evaluationValues,
  NO_EVALUATION,
  NO_FINDING,
  NO_PROJECT,
  projectValues,
} from "@/lib/projects/form-values";
import { findProject, listProjects, type ProjectDetail } from "@/lib/projects/queries";

export const generateMetadata = pageTitle("evidence.begin", "heading");

/** One step a page; each is saved before the next, so that one can go on another day. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/desk/begin">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.begin(locale));
  if (actor.memberships.length === 0) notFound();
  const { project: asked, step: wanted } = await searchParams;
  const id = z.uuid().safeParse(asked);
  const project = id.success ? await findProject(actor, id.data) : null;
  if (asked !== undefined && (!project || !isMember(actor, project.organisationId))) notFound();
  const reached = stepToTake(project);
  const step = STEPS.find((one) => one === wanted && STEPS.indexOf(one) <= STEPS.indexOf(reached)) ?? reached;
  const answers = answersGiven(project);
  const sum = (part: "given" | "of") => STEPS.reduce((all, one) => all + answers[one][part], 0);
  const t = await getTranslations("evidence.begin");
  const here = project ? `${paths.desk.begin(locale)}?project=${project.id}` : paths.desk.begin(locale);
  return (
    <>
      <BeginPath current={step} reached={reached} answers={answers} href={(one) => `${here}&step=${one}`} />
      <PageHead
        eyebrow={project ? <bdi>{project.title}</bdi> : t("heading")}
        title={t(`questions.${step}`)}
        lead={`${t(`leads.${step}`)} ${t("sum", { given: sum("given"), of: sum("of") })}`}
      />
      <div className="withhelp">
        <div>
          {project === null ? (
            <FirstStep actor={actor} locale={locale} />
          ) : (
            <NextStep project={project} step={step} locale={locale} here={here} />
          )}
        </div>
        <StepHelp step={step} />
      </div>
    </>
  );
}

async function FirstStep({ actor, locale }: { actor: Actor; locale: Locale }) {
  const t = await getTranslations("evidence");
  const known = (await listProjects(actor)).filter((project) => isMember(actor, project.organisationId));
  const organisations = actor.memberships.map(({ organisationId, name }) => ({ id: organisationId, name }));
  return (
    <>
      {known.length > 0 && (
        <details className="fold">
          <summary>{t("begin.known")}</summary>
          <ul>
            {known.map((project) => (
              <li key={project.id}>
                <Link href={`${paths.desk.begin(locale)}?project=${project.id}`}>
                  <bdi>{project.title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ProjectForm
        values={NO_PROJECT}
        organisations={organisations}
        project={null}
        next={`${paths.desk.begin(locale)}?project={id}`}
        submit={t("begin.next")}
        guided
      />
    </>
  );
}

type StepProps = { project: ProjectDetail; step: Step; locale: Locale; here: string };

async function NextStep({ project, step, locale, here }: StepProps) {
  const t = await getTranslations("evidence.begin");
  const evaluation = evaluationInHand(project);
  if (step === "project") {
    const { id, version } = project;
    return (
      <ProjectForm
        values={projectValues(project)}
        organisations={[]}
        project={{ id, version }}
        next={here}
        submit={t("next")}
        guided
      />
    );
  }
  if (step === "evaluation" || !evaluation) return <EvaluationStep project={project} here={here} />;
  if (step === "finding") {
    const first = evaluation.findings.length === 0;
    return (
      <>
        <Found evaluation={evaluation} />
        <FindingForm
          evaluationId={evaluation.id}
          method={evaluation.method}
          finding={null}
          values={NO_FINDING}
          next={here}
          again={`${here}&step=finding`}
          submit={t(first ? "toStory" : "saveAndToStory")}
        />
      </>
    );
  }
  return (
    <>
      <Found evaluation={evaluation} />
      <p>
        <Link href={`${here}&step=finding`}>{t("another")}</Link>
      </p>
      <StoryStart projectId={project.id} locale={locale} languages={listLanguages(locale)} />
    </>
  );
}

async function EvaluationStep({ project, here }: { project: ProjectDetail; here: string }) {
  const t = await getTranslations("evidence");
  const evaluation = evaluationInHand(project);
  const missing = evaluation?.missing.filter((part) => part !== "finding") ?? [];
  return (
    <>
      {missing.length > 0 && (
        <Band tone="warn">
          {t("evaluation.lacks", { what: missing.map((part) => t(`evaluation.parts.${part}`)).join(", ") })}
        </Band>
      )}
      <EvaluationForm
        projectId={project.id}
        evaluation={evaluation ? { id: evaluation.id, version: evaluation.version } : null}
        values={evaluation ? evaluationValues(evaluation) : NO_EVALUATION}
        next={here}
        submit={t("begin.next")}
      />
    </>
  );
}

function Found({ evaluation }: { evaluation: ProjectDetail["evaluations"][number] }) {
  return evaluation.findings.map((finding) => <FindingView key={finding.id} finding={finding.snapshot} />);
}
