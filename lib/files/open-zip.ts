import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";

/** What a document of a few hundred pages with its pictures comes to, and far less than a bomb. */
const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 400 * 1024 * 1024;

const openFile = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** Thrown for a container that is broken, encrypted, or made to burst. */
export class BadZip extends Error {}

export type Zip = {
  entries: ReadonlyMap<string, Entry>;
  /** Unpacks one entry, at most `most` bytes whatever its header says. */
  read(name: string, most: number): Promise<Buffer | null>;
  /** One entry piece by piece, at most `most` bytes. */
  pieces(name: string, most: number): AsyncIterable<Buffer>;
  close(): void;
};

/**
 * The contents of a ZIP file on disk, read from its directory alone: nothing is unpacked until it is asked for.
 * Throws BadZip for what no office program writes.
 */
export async function openZip(path: string): Promise<Zip> {
  const file = await openFile(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(
    (error: Error) => {
      throw new BadZip(error.message);
    },
  );
  try {
    const entries = await listEntries(file);
    const pieces = (name: string, most: number) => unpack(file, entries.get(name), most);
    return {
      entries,
      pieces,
      close: () => file.close(),
      async read(name, most) {
        if (!entries.has(name)) return null;
        const read: Buffer[] = [];
        for await (const piece of pieces(name, most)) read.push(piece);
        return Buffer.concat(read);
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    file.on("error", (error: Error) => reject(new BadZip(error.message)));
    file.on("end", () => resolve(entries));
    file.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const bursts = unpacked > MAX_UNPACKED || entries.size >= MAX_ENTRIES;
      if (bursts || entry.isEncrypted() || entries.has(entry.fileName))
        return reject(new BadZip(`entry ${entries.size} of a container that no office program writes`));
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

async function* unpack(file: ZipFile, entry: Entry | undefined, most: number): AsyncIterable<Buffer> {
  if (!entry) return;
  let bytes = 0;
  try {
    const stream = await promisify(file.openReadStream.bind(file) as OpenStream)(entry);
    for await (const piece of stream) {
      bytes += (piece as Buffer).byteLength;
      if (bytes > most) throw new BadZip("an entry larger than it may be");
      yield piece as Buffer;
    }
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip(error instanceof Error ? error.message : "unreadable");
  }
}

type OpenStream = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;
