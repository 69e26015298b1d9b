import { Refusal } from "@/lib/errors";
import type { Limit } from "./take";

/** When each key's tries are spent until; never more keys than this, so that strangers cannot fill the memory. */
const MOST_KEYS = 20_000;
const spentUntil = new Map<string, number>();

/**
 * As `takeLimit`, counted in this process alone: for public reading, where a row written for each request would cost
 * more than the request. Several servers each give the whole limit.
 */
export function takeHere({ bucket, key, max, seconds }: Limit, now = Date.now()): void {
  const place = `${bucket}\n${key}`;
  const share = (seconds * 1000) / max;
  const moved = Math.max(spentUntil.get(place) ?? 0, now) + share;
  if (moved > now + seconds * 1000) throw new Refusal("too_many_tries", {}, new Date(moved - seconds * 1000));
  // Deleted first, so that the map stays in the order of use and the longest unused goes first.
  spentUntil.delete(place);
  spentUntil.set(place, moved);
  if (spentUntil.size > MOST_KEYS)
    for (const oldest of spentUntil.keys()) {
      spentUntil.delete(oldest);
      break;
    }
}
