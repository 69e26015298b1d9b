import { db, type Tx } from "@/db/client";
import { reviewFigures, reviewLoad } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { languageOf } from "@/lib/people/read-languages";
import { listAble } from "../able-reviewers";
import { listAnswered } from "../answered";
import { publicRows } from "../figures";
import { publicLoad } from "../public-load";
import { listWaitingNow } from "../waiting-now";

/**
 * The daily work: writes the public figures of the reviewing anew. What waits and what was returned or declined stands in
 * no public table, so that the public side could not count it itself.
 */
export async function countReviewing(now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const answers = await countAnswers(tx);
    const load = await countLoad(tx, now);
    if (answers || load) await enqueue(tx, { name: "pages.refresh", data: {} });
  });
}

/** Whether anything is told that was not told before. */
async function countAnswers(tx: Tx): Promise<boolean> {
  const rows = publicRows(await listAnswered(tx));
  const before = await tx.delete(reviewFigures).returning();
  if (rows.length > 0) await tx.insert(reviewFigures).values(rows);
  const told = (all: (typeof reviewFigures.$inferInsert)[]) =>
    all.map(({ year, scope, value, answers, firstDays, approvedShare, rounds }) =>
      line([year, scope, value], [answers, firstDays, approvedShare, rounds]),
    );
  return !alike(told(rows), told(before));
}

async function countLoad(tx: Tx, now: Date): Promise<boolean> {
  const rows = publicLoad(await listWaitingNow(tx, now), await listAble(tx), languageOf);
  const before = await tx.delete(reviewLoad).returning();
  await tx.insert(reviewLoad).values(rows);
  const told = (all: (typeof reviewLoad.$inferInsert)[]) =>
    all.map(({ scope, value, waiting, waitingDays, reviewers }) =>
      line([scope, value], [waiting, waitingDays, reviewers]),
    );
  return !alike(told(rows), told(before));
}

/** A row as text, to the few digits that are kept. */
const line = (names: (string | number)[], figures: (number | null | undefined)[]): string =>
  [...names, ...figures.map((figure) => figure?.toFixed(2))].join(" ");

/** The same rows, in whichever order. */
const alike = (one: string[], other: string[]): boolean => one.sort().join("\n") === other.sort().join("\n");
