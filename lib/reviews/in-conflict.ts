import { findActor } from "@/lib/people/queries";
import type { Reader } from "@/lib/stories/parts";
import { hasConflict, loadConflictFacts } from "./conflict";

/** Of these people those who have a conflict of interest with the story by now: what they said of it reaches nobody. */
export async function listInConflict(
  reader: Reader,
  storyId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (personIds.length === 0) return found;
  const facts = await loadConflictFacts(reader, storyId);
  for (const id of new Set(personIds)) {
    const person = await findActor(id, reader);
    // One who is gone may have declared it before.
    if (person ? hasConflict(person, facts) : facts.declared.includes(id)) found.add(id);
  }
  return found;
}
