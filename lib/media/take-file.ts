import { Refusal } from "@/lib/errors";
import { fileType } from "@/lib/files/file-type";
import { type Incoming, type Pieces, storage } from "@/lib/storage/storage";
import { shortFileName } from "./file-name";

const MAX_FILE_BYTES = 50 * 1024 * 1024;

export type Upload = { fileName: string; pieces: Pieces };

/**
 * Takes a private file in and keeps it under a new key of `folder`, if it is one of ours. Refuses `file_too_large`,
 * `file_type` and what `fileType` refuses; then nothing of it stays.
 */
export async function takeFile(folder: "attachments" | "proofs", { fileName, pieces }: Upload) {
  const incoming = await storage.receive(pieces, MAX_FILE_BYTES);
  try {
    const mediaType = await typeOf(incoming, fileName);
    const storageKey = `${folder}/${crypto.randomUUID()}`;
    await incoming.keep(storageKey);
    return {
      ...{ storageKey, mediaType, fileName: shortFileName(fileName) },
      ...{ bytes: incoming.bytes, sha256: incoming.sha256 },
    };
  } catch (error) {
    await incoming.drop();
    throw error;
  }
}

async function typeOf({ path }: Incoming, fileName: string): Promise<string> {
  const type = await fileType(path, fileName);
  if (!type) throw new Refusal("file_type");
  return type;
}
