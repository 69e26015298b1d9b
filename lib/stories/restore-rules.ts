import canonicalize from "canonicalize";
import { KEPT_SECTIONS, type KeptSection, type Section } from "@/db/enums";

const MINUTE = 60_000;
/** Writing that goes on longer than this begins a new restore point. */
export const STRETCH = 10 * MINUTE;
/** After a pause of this length writing begins anew. */
export const PAUSE = 3 * MINUTE;

export const isKept = (section: Section): section is KeptSection =>
  (KEPT_SECTIONS as readonly Section[]).includes(section);

type Point = { personId: string; begunAt: Date; at: Date; value: unknown };
type Save = { personId: string; now: Date; before: unknown; value: unknown; apart: boolean };
type Step = { keepBefore: boolean; keep: "new" | "renew" | "touch" };

/**
 * What a save does to the restore points of its section. `last`: the newest point. `apart`: the whole section was
 * replaced at once. A stretch of one person's writing is one point, at its longest; what stood before it is a point too.
 */
export function restoreStep(last: Point | null, save: Save): Step {
  const now = save.now.getTime();
  const begins =
    last === null ||
    save.apart ||
    last.personId !== save.personId ||
    now - last.begunAt.getTime() >= STRETCH ||
    now - last.at.getTime() >= PAUSE ||
    sizeOf(save.value) < sizeOf(save.before) / 2;
  if (!begins)
    return { keepBefore: false, keep: sizeOf(save.value) >= sizeOf(last.value) ? "renew" : "touch" };
  const known = last !== null && isSame(last.value, save.before);
  return { keepBefore: !known && !isBlank(save.before), keep: "new" };
}

/** Whether two values of a section are the same, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);

const sizeOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** Nothing that anybody could miss: no text, no item. */
const isBlank = (value: unknown): boolean =>
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && value !== null && "content" in value && isBlank(value.content));
