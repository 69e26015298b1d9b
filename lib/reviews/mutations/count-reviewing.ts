import { db } from "@/db/client";
import { reviewFigures } from "@/db/schema";
import { listAnswered } from "../answered";
import { type Answered, figuresOf, grouped, LEAST_ANSWERS, publicGroups } from "../figures";

type Row = typeof reviewFigures.$inferInsert;

/**
 * The daily work: writes the public figures of the reviewing anew. Returned and declined stories stand in no public table,
 * so that the public side could not count them itself. Returns whether anything has changed.
 */
export async function countReviewing(): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = publicRows(await listAnswered(tx));
    const before = await tx.delete(reviewFigures).returning();
    if (rows.length > 0) await tx.insert(reviewFigures).values(rows);
    return told(rows) !== told(before);
  });
}

/** What the public may know of answers, year by year. */
export const publicRows = (answered: readonly Answered[]): Row[] =>
  grouped(answered, ({ year }) => String(year)).flatMap(([year, some]) => {
    const at = Number(year);
    if (some.length < LEAST_ANSWERS) return [{ year: at, scope: "all" as const, value: "" }];
    const groups = (["region", "language"] as const).flatMap((scope) =>
      publicGroups(grouped(some, (one) => one[scope])).map(([value, of]) => row(at, scope, value, of)),
    );
    return [row(at, "all", "", some), ...groups];
  });

const row = (year: number, scope: Row["scope"], value: string, answered: readonly Answered[]): Row => {
  const { answers, firstDays, approvedShare, rounds } = figuresOf(answered, LEAST_ANSWERS);
  return {
    ...{ year, scope, value, answers },
    firstDays: rounded(firstDays, 1),
    approvedShare: rounded(approvedShare, 100),
    rounds: rounded(rounds, 10),
  };
};

const rounded = (value: number | null, by: number) => (value === null ? null : Math.round(value * by) / by);

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
