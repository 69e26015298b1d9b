import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Tx } from "@/db/client";
import { boss } from "./boss";
import { type Job, RETRIES } from "./queues";

/**
 * Queues a job in the transaction that causes it: both happen, or neither. `startAfter`: not before this time.
 * A queue holds one waiting job for each key: the same job once, different ones side by side.
 */
export async function enqueue(tx: Tx, job: Job, startAfter?: Date) {
  const sender = await boss();
  await sender.send(job.name, job.data, {
    db: fromDrizzle(tx, sql),
    singletonKey: Object.values(job.data).join(" "),
    ...RETRIES[job.name],
    startAfter: startAfter?.toISOString(),
  });
}
