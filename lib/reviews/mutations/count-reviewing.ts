import { db } from "@/db/client";
import { reviewFigures } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { listAnswered } from "../answered";
import { publicRows } from "../figures";

type Row = typeof reviewFigures.$inferInsert;

/**
 * The daily work: writes the public figures of the reviewing anew. Returned and declined stories stand in no public table,
 * so that the public side could not count them itself.
 */
export async function countReviewing(): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = publicRows(await listAnswered(tx));
    const before = await tx.delete(reviewFigures).returning();
    if (rows.length > 0) await tx.insert(reviewFigures).values(rows);
    if (told(rows) !== told(before)) await enqueue(tx, { name: "pages.refresh", data: {} });
  });
}

/** The same rows are the same text, in whichever order, and to the few digits that are kept. */
const told = (rows: Row[]): string =>
  rows
    .map(({ year, scope, value, answers, firstDays, approvedShare, rounds }) =>
      [year, scope, value, ...[answers, firstDays, approvedShare, rounds].map((n) => n?.toFixed(2))].join(
        " ",
      ),
    )
    .sort()
    .join("\n");
