import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Manifest = {
  /** When anything in the copy last changed. */
  changed: string;
  of: string;
  licence: string;
  files: Record<string, { sha256: string; bytes: number }>;
};

const MANIFEST = "manifest.json";
/** Beside the copy, on the same disk: what comes next, until all of it is there. */
const NEXT = ".next-copy";

export class TargetError extends Error {}

/**
 * A folder that holds a copy. All of the next one is written aside first; then each file that changed is renamed into
 * its place, and what vanished is removed. Cut off before that, the earlier copy stands as it was; cut off within, the
 * next run goes on where this one stopped.
 */
export async function openTarget(dir: string, about: Pick<Manifest, "of" | "licence">) {
  await mkdir(dir, { recursive: true });
  if (await readManifest(join(dir, NEXT))) await settle(dir);
  await rm(join(dir, NEXT), { recursive: true, force: true });
  const before = (await readManifest(dir))?.files;
  if (!before && (await readdir(dir)).length > 0)
    throw new TargetError(`${dir} is not empty and holds no earlier copy: choose another folder.`);
  const files: Manifest["files"] = {};

  return {
    /** Takes a file of the next copy; one that is there already is not written again. */
    async take(file: string, pieces: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
      const aside = join(dir, NEXT, file);
      await mkdir(dirname(aside), { recursive: true });
      const hash = createHash("sha256");
      let bytes = 0;
      const counted = new Transform({
        transform(piece: Uint8Array, _, done) {
          hash.update(piece);
          bytes += piece.length;
          done(null, piece);
        },
      });
      const source = pieces instanceof Uint8Array ? [pieces] : pieces;
      await pipeline(Readable.from(source), counted, createWriteStream(aside));
      const sha256 = hash.digest("hex");
      files[file] = { sha256, bytes };
      if (before?.[file]?.sha256 === sha256 && (await sizeOf(join(dir, file))) === bytes) await rm(aside);
    },
    /** Puts the next copy in the place of the earlier one. */
    async finish() {
      const names = Object.keys(files).sort();
      const written = (await listFiles(join(dir, NEXT))).length;
      const removed = Object.keys(before ?? {}).filter((name) => !files[name]).length;
      if (written > 0 || removed > 0 || !before) {
        const sorted = Object.fromEntries(
          names.flatMap((name) => (files[name] ? [[name, files[name]]] : [])),
        );
        const manifest: Manifest = { changed: new Date().toISOString(), ...about, files: sorted };
        await mkdir(join(dir, NEXT), { recursive: true });
        await writeWhole(join(dir, NEXT, MANIFEST), JSON.stringify(manifest, null, 1));
        await settle(dir);
      }
      await rm(join(dir, NEXT), { recursive: true, force: true });
      return { files: names.length, written, removed };
    },
  };
}

/** Renames what is ready into its place; what leads to others comes after them, so that no link is broken meanwhile. */
async function settle(dir: string) {
  const next = join(dir, NEXT);
  const before = await readManifest(dir);
  const manifest = await readManifest(next);
  if (!manifest) return;
  const order = (file: string) => (file.endsWith(".html") ? -file.split("/").length : -Infinity);
  const ready = (await listFiles(next)).filter((file) => file !== MANIFEST);
  for (const file of ready.sort((a, b) => order(a) - order(b) || 0)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await rename(join(next, file), join(dir, file));
  }
  for (const file of Object.keys(before?.files ?? {}))
    if (!manifest.files[file] && isInside(file)) await remove(dir, file);
  await rename(join(next, MANIFEST), join(dir, MANIFEST));
}

async function remove(dir: string, file: string) {
  await rm(join(dir, file), { force: true });
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder))
    if (
      !(await rmdir(join(dir, folder)).then(
        () => true,
        () => false,
      ))
    )
      return;
}

async function readManifest(dir: string): Promise<Manifest | null> {
  const text = await readFile(join(dir, MANIFEST), "utf8").catch(() => null);
  const read: unknown = text === null ? null : JSON.parse(text);
  return read !== null && typeof read === "object" && "files" in read && "of" in read
    ? (read as Manifest)
    : null;
}

/** Whoever wrote the manifest: nothing outside the folder is ever removed. */
const isInside = (file: string) => !normalize(file).startsWith("..") && !file.startsWith("/");

async function listFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(dir.length + 1));
}

async function writeWhole(path: string, text: string) {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => -1,
  );
