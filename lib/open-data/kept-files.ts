import { Problem } from "./problem";

const MOST_BYTES = 48 * 1024 * 1024;
const MOST_WAITING = 40;
const kept = new Map<string, Buffer>();
const making = new Map<string, Promise<Buffer>>();
let bytes = 0;
let before: Promise<unknown> = Promise.resolve();

/**
 * A file made once for the same content, which `key` must say wholly: another content is another file, and what is asked
 * for no more goes first. In memory alone, as kept pages are, so that nothing outlives a restart. One is made at a time;
 * refuses `busy` where too many wait.
 */
export async function keptFile(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  return making.get(key) ?? begin(key, make);
}

function begin(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (making.size >= MOST_WAITING)
    throw new Problem(
      "busy",
      "Too many files are being made. Come again in a moment.",
      {},
      { "retry-after": "5" },
    );
  const mine = before.then(make).then((made) => keep(key, made));
  making.set(key, mine);
  before = mine.catch(() => {}).finally(() => making.delete(key));
  return mine;
}

function keep(key: string, made: Buffer): Buffer {
  kept.set(key, made);
  bytes += made.byteLength;
  for (const [oldest, its] of kept) {
    if (bytes <= MOST_BYTES) break;
    kept.delete(oldest);
    bytes -= its.byteLength;
  }
  return made;
}
