import { findVersion, type Version } from "../version/public-queries";

/**
 * Answers that are made once for the same key as long as no publication has changed and no day has passed. `most`: how many are
 * kept, in memory alone; what is asked for no more goes first.
 */
export function answersOnce<Answer>(most: number) {
  let state = "";
  let kept = new Map<string, Answer>();
  return async (key: string, make: (version: Version) => Promise<Answer>): Promise<Answer> => {
    const version = await findVersion();
    const now = `${version.day} ${version.number}`;
    if (now !== state) {
      state = now;
      kept = new Map();
    }
    const mine = kept;
    const answer = mine.get(key) ?? (await make(version));
    mine.delete(key);
    mine.set(key, answer);
    if (mine.size > most) mine.delete(mine.keys().next().value ?? "");
    return answer;
  };
}
