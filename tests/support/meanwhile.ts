import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";

/**
 * Two verbs at once, at their most awkward: `first` has written and not yet committed when `second` begins, and commits
 * once `second` waits for it or has ended.
 */
export async function meanwhile<First, Second>(
  first: (tx: Tx) => Promise<First>,
  second: () => Promise<Second>,
) {
  let later: Promise<PromiseSettledResult<Second>[]> | undefined;
  await db.transaction(async (tx) => {
    await first(tx);
    let ended = false;
    later = Promise.allSettled([
      second().finally(() => {
        ended = true;
      }),
    ]);
    while (!ended && !(await isWaitedFor(tx))) await new Promise(setImmediate);
  });
  const [result] = await later!;
  return result!;
}

/** Whether another connection waits for a lock that this transaction holds. */
async function isWaitedFor(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ waits: boolean }>(sql`
    select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))) as waits`);
  return row?.waits ?? false;
}
