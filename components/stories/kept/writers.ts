/** This page, for as long as it is open. */
export const WRITER = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

const PREFIX = "sdg-stories-writer:";
let held = false;

/** Holds a lock for as long as this page lives: what it keeps is its own until then. */
export function showAlive() {
  if (held || !navigator.locks) return;
  held = true;
  void navigator.locks.request(PREFIX + WRITER, () => new Promise(() => {}));
}

/** Pages of this browser that are open now; what others kept is left behind. */
export async function aliveWriters(): Promise<Set<string>> {
  const all = (await navigator.locks?.query())?.held ?? [];
  const names = all.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  return new Set([...names, WRITER]);
}
