import type { ProjectDetail } from "./queries";

export const STEPS = ["project", "evaluation", "finding", "story"] as const;
/** The four steps of the guided path, in their order. */
export type Step = (typeof STEPS)[number];
export type Answered = { given: number; of: number };

type Evaluation = ProjectDetail["evaluations"][number];

/** How many of the guided path's required answers are given, step by step. */
export function answersGiven(project: ProjectDetail | null): Record<Step, Answered> {
  const evaluation = project ? evaluationInHand(project) : undefined;
  const group = project?.beneficiaries[0];
  return {
    project: count([project?.title, project?.periodStart, group?.group, group?.count]),
    evaluation: count([
      ...[evaluation?.title, evaluation?.method, evaluation?.evaluatorKind, evaluation?.periodStart],
      ...[evaluation?.periodEnd, evaluation?.sampleSize, evaluation?.limits],
    ]),
    finding: count(answersOfFinding(evaluation?.findings[0])),
    story: { given: 0, of: 2 },
  };
}

/** The evaluation that the path goes on with: one that a story can rest on, or else the latest. */
export function evaluationInHand(project: ProjectDetail): Evaluation | undefined {
  return project.evaluations.find(({ missing }) => missing.length === 0) ?? project.evaluations.at(-1);
}

/** The first step that still lacks what the next one rests on. */
export function stepToTake(project: ProjectDetail | null): Step {
  if (!project) return "project";
  const missing = evaluationInHand(project)?.missing;
  if (missing?.length === 0) return "story";
  return missing?.length === 1 && missing[0] === "finding" ? "finding" : "evaluation";
}

function answersOfFinding(finding: Evaluation["findings"][number] | undefined) {
  if (!finding) return [null, null, null, null];
  return [
    finding.kind,
    finding.indicator,
    finding.kind === "quantitative" ? finding.resultValue : finding.saidCount,
    finding.n,
  ];
}

const count = (answers: unknown[]): Answered => ({
  given: answers.filter((answer) => answer !== undefined && answer !== null && answer !== "").length,
  of: answers.length,
});
