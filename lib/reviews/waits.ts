const DAY = 86_400_000;

export type Span = { unit: "day" | "week" | "month"; count: number };

/** A span of time as people say it: days up to two weeks, weeks up to three months, then months. Whole ones, never less than none. */
export function spanBetween(from: Date, to: Date): Span {
  const days = Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY));
  if (days < 14) return { unit: "day", count: days };
  if (days < 90) return { unit: "week", count: Math.floor(days / 7) };
  return { unit: "month", count: Math.floor(days / 30) };
}
