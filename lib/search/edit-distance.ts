/**
 * How many letters one would have to add, leave out, change or swap with their neighbour to make one word the other
 * (optimal string alignment); Infinity where it is surely more than `most`.
 */
export function editDistance(one: string, other: string, most = Infinity): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let next = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next = Math.min(next, (before[j - 2] ?? 0) + 1);
      row.push(next);
      if (next < least) least = next;
    }
    if (least > most) return Infinity;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The words nearest to a mistyped one, the likeliest first; none where nothing is near: one letter of up to seven, two of more. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const most = word.length < 8 ? 1 : 2;
  const found = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most);
  const least = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === least)
    .map(({ candidate }) => candidate)
    .sort((a, b) => unlike(word, a) - unlike(word, b) || (a < b ? -1 : 1));
}

/** People seldom mistype the first letter, and rather leave one out than put one too many. */
const unlike = (word: string, candidate: string) =>
  (candidate[0] === word[0] ? 0 : 2) + (candidate.length >= word.length ? 0 : 1);
