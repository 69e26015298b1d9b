import { type Answer, CRITERIA, type Criterion, type Verdict } from "@/db/enums";

type Judged = {
  answers: Partial<Record<Criterion, Answer>>;
  /** Must-fixes of this reviewer that are still open, with the criterion each carries. */
  ownMustFixes: { criterion: Criterion | null }[];
  /** Open must-fixes on this revision that this reviewer may read. */
  openMustFixes: number;
  /** The revision amends another, and this reviewer has not confirmed what that changed. */
  differenceUnconfirmed: boolean;
  /** Claims and contributions on which this reviewer has neither confirmed nor lowered what stands. */
  unconfirmed: number;
};

/** What still stands against a verdict, as codes; empty means it may be given. */
export function missingForVerdict(
  verdict: Verdict,
  { answers, ownMustFixes, openMustFixes, unconfirmed, differenceUnconfirmed }: Judged,
): string[] {
  const unanswered = CRITERIA.filter((criterion) => answers[criterion] === undefined);
  const doubted = CRITERIA.filter(
    (criterion) => answers[criterion] !== undefined && answers[criterion] !== "yes",
  );
  const uncarried = doubted.filter((criterion) => !ownMustFixes.some((fix) => fix.criterion === criterion));
  const unseen = differenceUnconfirmed ? ["difference_unconfirmed"] : [];
  if (verdict === "approve") {
    return [
      ...unseen,
      ...unanswered.map((criterion) => `unanswered_${criterion}`),
      ...doubted.map((criterion) => `doubted_${criterion}`),
      ...(unconfirmed > 0 ? ["levels_unconfirmed"] : []),
      ...(openMustFixes > 0 ? ["must_fix_open"] : []),
    ];
  }
  return [
    ...unseen,
    ...(ownMustFixes.length === 0 ? ["must_fix_needed"] : []),
    ...uncarried.map((criterion) => `uncarried_${criterion}`),
  ];
}
