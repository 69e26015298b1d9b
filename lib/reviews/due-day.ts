import { dayAfter } from "@/lib/today";

/** Days before its last one on which a reviewer is reminded: a weekend never fills them. */
const BEFORE = 5;

type House = { dueDays: number; laterDueDays: number };

/** The last day of a review that is taken up on `day`; `later`: the story was decided in an earlier round. ISO. */
export const dueDay = (house: House, later: boolean, day: string): string =>
  dayAfter(day, later ? house.laterDueDays : house.dueDays);

/** Reviews due on this day or before may have a reminder coming on `day`. */
export const remindedUntil = (day: string): string => dayAfter(day, BEFORE);

/** The last day before a review goes back into the queue by itself. */
export const keptUntil = (dueOn: string, graceDays: number): string => dayAfter(dueOn, graceDays);

/**
 * What is to be done about a review without a verdict on `day`: its day comes, has passed, or so have the days of grace;
 * null: nothing. Who takes one up is not reminded of it on the same day. All ISO.
 */
export function reviewMoment(
  { begunOn, dueOn }: { begunOn: string; dueOn: string },
  graceDays: number,
  day: string,
): "soon" | "late" | "over" | null {
  if (day > keptUntil(dueOn, graceDays)) return "over";
  if (day > dueOn) return "late";
  return dueOn <= remindedUntil(day) && day > begunOn ? "soon" : null;
}
