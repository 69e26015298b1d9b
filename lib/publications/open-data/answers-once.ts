import { recent } from "@/lib/recent";
import { findVersion, type Version } from "../version/public-queries";

/**
 * Answers that are made once for the same key as long as no publication has changed and no day has passed. `most`: how many are
 * kept, in memory alone.
 */
export function answersOnce<Answer>(most: number) {
  let state = "";
  let kept = recent<Answer>(most);
  return async (key: string, make: (version: Version) => Promise<Answer>): Promise<Answer> => {
    const version = await findVersion();
    const now = `${version.day} ${version.number}`;
    if (now !== state) {
      state = now;
      kept = recent(most);
    }
    const mine = kept;
    const known = mine.get(key);
    if (known !== undefined) return known;
    const answer = await make(version);
    mine.set(key, answer);
    return answer;
  };
}
