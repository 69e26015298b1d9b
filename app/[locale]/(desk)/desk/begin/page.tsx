import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BeginPath, type Step } from "@/components/projects/begin-path";
import { EvaluationForm } from "@/components/projects/evaluation-form";
import { FindingForm } from "@/components/projects/finding-form";
import { FindingView } from "@/components/projects/finding-view";
import { NO_FINDING } from "@/components/projects/no-finding";
import { ProjectForm } from "@/components/projects/project-form";
import { StoryStart } from "@/components/projects/story-start";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { isMember } from "@/lib/people/policy";
import { evaluationValues, NO_EVALUATION, NO_PROJECT } from "@/lib/projects/form-values";
import { findProject, listProjects, type ProjectDetail } from "@/lib/projects/queries";

/** One step a page; each is saved before the next, so that one can go on another day. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/desk/begin">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.begin(locale));
  if (actor.memberships.length === 0) notFound();
  const asked = z.uuid().safeParse((await searchParams).project);
  const project = asked.success ? await findProject(actor, asked.data) : null;
  if (asked.success && (!project || !isMember(actor, project.organisationId))) notFound();
  const wantsFinding = (await searchParams).step === "finding";
  const step = stepOf(project, wantsFinding);
  const t = await getTranslations("evidence.begin");
  return (
    <>
      <PageHead title={t("heading")} lead={t("lead")} />
      <BeginPath current={step} />
      <div className="withhelp">
        <section aria-labelledby="step">
          <h2 id="step">{t(`steps.${step}`)}</h2>
          {project === null ? <FirstStep actor={actor} locale={locale} /> : <NextStep project={project} step={step} locale={locale} />}
        </section>
        <aside className="aside">
          <div className="block">
            <h2>{t("why")}</h2>
            <p>{t(`guide.${step}`)}</p>
          </div>
        </aside>
      </div>
    </>
  );
}

function stepOf(project: ProjectDetail | null, wantsFinding: boolean): Step {
  if (!project) return "project";
  const complete = project.evaluations.find((evaluation) => evaluation.missing.length === 0);
  if (complete) return wantsFinding ? "finding" : "story";
  const ready = project.evaluations.some(({ missing }) => missing.length === 1 && missing[0] === "finding");
  return ready ? "finding" : "evaluation";
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
        values={{ ...NO_PROJECT, beneficiaries: [{ group: "everyone", count: null, how: "" }] }}
        organisations={organisations}
        project={null}
        next={`${paths.desk.begin(locale)}?project={id}`}
        submit={t("begin.next")}
      />
    </>
  );
}

async function NextStep({ project, step, locale }: { project: ProjectDetail; step: Step; locale: Locale }) {
  const t = await getTranslations("evidence.begin");
  const here = `${paths.desk.begin(locale)}?project=${project.id}`;
  const evaluation = project.evaluations.at(-1);
  if (step === "evaluation" || !evaluation) {
    const stored = evaluation ? { id: evaluation.id, version: evaluation.version } : null;
    return <EvaluationForm key={stored?.version} projectId={project.id} evaluation={stored} values={evaluation ? evaluationValues(evaluation) : NO_EVALUATION} next={here} submit={t("next")} />;
  }
  if (step === "finding") return <FindingForm evaluationId={evaluation.id} method={evaluation.method} finding={null} values={NO_FINDING} next={here} submit={t("next")} />;
  return (
    <>
      {evaluation.findings.map((finding) => (
        <FindingView key={finding.id} finding={finding.snapshot} />
      ))}
      <p>
        <Link href={`${here}&step=finding`}>{t("another")}</Link>
      </p>
      <StoryStart projectId={project.id} locale={locale} languages={listLanguages(locale)} />
    </>
  );
}
