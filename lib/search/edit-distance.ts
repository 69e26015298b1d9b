/**
 * How many letters one would have to add, leave out, change or swap with their neighbour to make one word the other
 * (optimal string alignment).
 */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const width = b.length + 1;
  const row = (i: number) => (i % 3) * width;
  const last = new Uint16Array(3 * width);
  for (let j = 0; j < width; j += 1) last[j] = j;
  const at = (i: number, j: number) => last[row(i) + j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    last[row(i)] = i;
    for (let j = 1; j < width; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed);
      last[row(i) + j] = isSwap ? Math.min(least, at(i - 2, j - 2) + 1) : least;
    }
  }
  return at(a.length, b.length);
}

/** The words nearest to a mistyped one, the likeliest first; none where nothing is near: one letter of up to seven, two of more. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const most = word.length < 8 ? 1 : 2;
  const found = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
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
