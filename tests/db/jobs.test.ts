import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { enqueue } from "@/lib/jobs/enqueue";

const LATER = new Date(Date.now() + 24 * 3600 * 1000);
const publish = (revisionId: string) => ({ name: "story.publish", data: { revisionId } }) as const;

async function waiting(...ids: string[]) {
  const rows = await db.execute<{ id: string }>(
    sql`select data->>'revisionId' as id from pgboss.job where name = 'story.publish' and state = 'created'`,
  );
  return ids.map((id) => rows.filter((row) => row.id === id).length);
}

test("two stories under embargo wait side by side; the same one waits once", async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  for (const id of [one, other, one]) await db.transaction((tx) => enqueue(tx, publish(id), LATER));
  expect(await waiting(one, other)).toEqual([1, 1]);
});

test("a transaction that fails takes its job with it", async () => {
  const id = randomUUID();
  const failed = db.transaction(async (tx) => {
    await enqueue(tx, publish(id), LATER);
    throw new Error("after all, no");
  });
  await expect(failed).rejects.toThrow("after all, no");
  expect(await waiting(id)).toEqual([0]);
});
