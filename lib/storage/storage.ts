import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";

const DAY = 24 * 3600 * 1000;
const KEY = /^[a-z]+\/[0-9a-f-]{36}(\/[a-z0-9]+\.[a-z0-9]+)?$/;

export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file that has arrived and is not yet anybody's: `keep` gives it a key, `drop` forgets it. */
export type Incoming = {
  path: string;
  bytes: number;
  sha256: string;
  keep(key: string): Promise<void>;
  drop(): Promise<void>;
};

/** Files by key, such as `photos/{uuid}/960.webp`, in the folder that STORAGE_URL names. */
export const storage = {
  /** Writes whole or not at all. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${crypto.randomUUID()}.part`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  },
  /**
   * Takes a file in piece by piece, hashing as it comes: memory holds one piece at a time. Refuses `file_too_large`
   * beyond `most` bytes; what was cut off leaves nothing behind.
   */
  async receive(pieces: Pieces, most: number): Promise<Incoming> {
    const path = join(root(), "incoming", `${crypto.randomUUID()}.part`);
    await mkdir(dirname(path), { recursive: true });
    const drop = () => rm(path, { force: true });
    const hash = createHash("sha256");
    let bytes = 0;
    const file = await open(path, "wx");
    try {
      for await (const piece of pieces) {
        bytes += piece.byteLength;
        if (bytes > most) throw new Refusal("file_too_large");
        hash.update(piece);
        await file.writeFile(piece);
      }
    } catch (error) {
      await file.close();
      await drop();
      throw error;
    }
    await file.close();
    return {
      ...{ path, bytes, sha256: hash.digest("hex"), drop },
      async keep(key) {
        const kept = pathOf(key);
        await mkdir(dirname(kept), { recursive: true });
        await rename(path, kept);
      },
    };
  },
  /** Null where there is no such file. */
  get(key: string): Promise<Buffer | null> {
    return unlessMissing(readFile(pathOf(key)));
  },
  /** The file piece by piece, with its length in bytes; null where there is none. */
  async open(key: string): Promise<{ pieces: Readable; bytes: number } | null> {
    const path = pathOf(key);
    const there = await unlessMissing(stat(path));
    return there && { pieces: createReadStream(path), bytes: there.size };
  },
  /** Forgets what began to arrive more than a day ago and never did. */
  async clearIncoming(): Promise<void> {
    const folder = join(root(), "incoming");
    for (const name of (await unlessMissing(readdir(folder))) ?? []) {
      const there = await unlessMissing(stat(join(folder, name)));
      if (there && there.mtimeMs < Date.now() - DAY) await rm(join(folder, name), { force: true });
    }
  },
  /** Deletes a file, or every file under a key such as `photos/{uuid}`; also where there is none. */
  forget(key: string): Promise<void> {
    return rm(pathOf(key), { recursive: true, force: true });
  },
  /** The folder in which uploads that are not complete wait. */
  unfinished: (): string => join(root(), "unfinished"),
};

const root = (): string => fileURLToPath(env().STORAGE_URL);

function pathOf(key: string): string {
  if (!KEY.test(key)) throw new Error("malformed storage key");
  return join(root(), key);
}

async function unlessMissing<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
