import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { env } from "@/lib/env";

const KEY = /^[a-z]+\/[0-9a-f-]{36}(\/[a-z0-9]+\.[a-z0-9]+)?$/;

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
  /** Null where there is no such file. */
  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(pathOf(key));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  },
};

function pathOf(key: string): string {
  if (!KEY.test(key)) throw new Error("malformed storage key");
  return join(fileURLToPath(env().STORAGE_URL), key);
}
