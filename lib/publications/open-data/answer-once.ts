import { sql } from "drizzle-orm";
import { publicDb } from "@/db/client";

const MOST = 100;
let state = "";
let kept = new Map<string, unknown>();

/**
 * What `make` answers, made once for the same `key` as long as no publication has changed: that is asked for at each
 * request, in one row. In memory alone, what is asked for no more goes first.
 */
export async function answerOnce<Answer>(key: string, make: () => Promise<Answer>): Promise<Answer> {
  const now = await findMark();
  if (now !== state) {
    state = now;
    kept = new Map();
  }
  const mine = kept;
  const answer = mine.has(key) ? (mine.get(key) as Answer) : await make();
  mine.delete(key);
  mine.set(key, answer);
  if (mine.size > MOST) mine.delete(mine.keys().next().value ?? "");
  return answer;
}

/** Another text after any change of a publication, and on another day, when consents may have ended. */
async function findMark(): Promise<string> {
  const [row] = await publicDb.execute<{ mark: string }>(sql`
    select concat_ws(' ', current_date, version) as mark from gallery_state`);
  return row?.mark ?? "";
}
