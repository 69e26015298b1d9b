import type { Section } from "@/db/enums";
import type { Kept, KeptStore } from "./kept-store";

/**
 * Writes sections to this device, each one after the other; what is typed while it writes is written right after.
 * `recordOf`: what to keep of a section now, null for nothing. Answers whether the device keeps it; null: another call sees to it.
 */
export function createDevice(store: KeptStore, recordOf: (section: Section) => Kept | null) {
  const writing = new Map<Section, { again: boolean }>();
  return async function keep(section: Section): Promise<boolean | null> {
    const before = writing.get(section);
    if (before) {
      before.again = true;
      return null;
    }
    const turn = { again: false };
    writing.set(section, turn);
    let kept = true;
    do {
      turn.again = false;
      const record = recordOf(section);
      if (record) kept = await store.keep(record);
    } while (turn.again);
    writing.delete(section);
    return kept;
  };
}
