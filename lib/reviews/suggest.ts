/** What speaks for and against asking a reviewer for one story. */
export type Reasons = {
  readsLanguage: boolean;
  knowsRegion: boolean;
  /** Goals of the story that they know. */
  goals: number[];
  /** They judged an earlier round of it. */
  judgedBefore: boolean;
  /** Reviews they have now, and how many they want at once; null where they did not say. */
  load: number;
  loadLimit: number | null;
  /** Reviews of theirs in the last half year, those given back not counted. */
  recent: number;
  /** Last day on which they are away (ISO), where they are away today. */
  awayUntil: string | null;
  /** They said no to this very revision. */
  declined: boolean;
};

/** Whether they may be asked now, by what they said themselves. */
export const isAvailable = ({ load, loadLimit, awayUntil }: Reasons): boolean =>
  awayUntil === null && (loadLimit === null || load < loadLimit);

/**
 * The order in which reviewers are offered: who may be asked now and did not say no; who reads the language; then a fair
 * share, the fewest recent reviews first, where the region, a goal and an earlier round of the story count one review each.
 */
export function compareReasons(a: Reasons, b: Reasons): number {
  return (
    Number(isAsked(b)) - Number(isAsked(a)) ||
    Number(b.readsLanguage) - Number(a.readsLanguage) ||
    burden(a) - burden(b) ||
    a.load - b.load
  );
}

const isAsked = (reasons: Reasons) => isAvailable(reasons) && !reasons.declined;

const burden = ({ recent, knowsRegion, goals, judgedBefore }: Reasons) =>
  recent - Number(knowsRegion) - Number(goals.length > 0) - Number(judgedBefore);
