import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { libraryStatistics } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { type Slot, slotKey } from "../figures";

type Row = typeof libraryStatistics.$inferSelect;
export type Standing = { current: Row | null; last: number };
export type Figure = Pick<
  Row,
  "libraryType" | "metric" | "year" | "value" | "currency" | "method" | "source"
>;

const NOTHING: Standing = { current: null, last: 0 };

/** What stands in a country's slots, or in one of them: the figure that holds, and the last version there was. */
export async function standingsOf(tx: Tx, country: string, slot?: Slot) {
  const rows = await tx
    .select()
    .from(libraryStatistics)
    .where(
      and(
        eq(libraryStatistics.country, country),
        slot && eq(libraryStatistics.libraryType, slot.libraryType),
        slot && eq(libraryStatistics.metric, slot.metric),
        slot && eq(libraryStatistics.year, slot.year),
      ),
    );
  const standings = new Map<string, Standing>();
  for (const row of rows) {
    const { current, last } = standings.get(slotKey(row)) ?? NOTHING;
    standings.set(slotKey(row), {
      current: row.replacedAt ? current : row,
      last: Math.max(last, row.version),
    });
  }
  return { of: (one: Slot): Standing => standings.get(slotKey(one)) ?? NOTHING };
}

/** Refuses `conflict` unless what holds is what the person has seen. */
export function refuseUnseen({ current }: Standing, version: number) {
  if ((current?.version ?? 0) !== version) throw new Refusal("conflict");
}

/** Writes a figure down, in the place of the one that stands, if any; nothing where both say the same. */
export async function writeStatistic(
  tx: Tx,
  actor: Actor,
  { country, figure, isSample }: { country: string; figure: Figure; isSample: boolean },
  { current, last }: Standing,
) {
  if (current && saysTheSame(current, figure)) return { id: current.id, version: current.version };
  const row = { id: randomUUID(), version: last + 1 };
  if (current) await replace(tx, current.id, { replacedAt: new Date() });
  await tx.insert(libraryStatistics).values({ ...figure, ...row, country, isSample });
  if (current) await replace(tx, current.id, { replacedBy: row.id });
  await recordStatistic(tx, actor, current ? "corrected" : "recorded", row.id, { country, ...figure });
  return row;
}

export const replace = (tx: Tx, id: string, how: Partial<Pick<Row, "replacedAt" | "replacedBy">>) =>
  tx.update(libraryStatistics).set(how).where(eq(libraryStatistics.id, id));

export const recordStatistic = (
  tx: Tx,
  actor: Actor,
  what: "recorded" | "corrected" | "withdrawn",
  subjectId: string,
  { country, libraryType, metric, year }: Slot & { country: string },
) =>
  recordEvent(tx, actor, {
    kind: `country.statistic_${what}`,
    subjectId,
    data: { country, libraryType, metric, year },
  });

const saysTheSame = (row: Row, figure: Figure) =>
  row.value === figure.value &&
  row.currency === figure.currency &&
  row.method === figure.method &&
  row.source === figure.source;
