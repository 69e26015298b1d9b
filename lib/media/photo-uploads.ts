import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { MemoryLocker, Server, type ServerOptions } from "@tus/server";
import { z } from "zod";
import { notFound, Refusal } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Actor } from "@/lib/people/actor";
import { storage } from "@/lib/storage/storage";
import { findOpenProject, uploadPhoto } from "./mutations/upload-photo";
import { MAX_PHOTO_BYTES } from "./photo-files";

/** Days for which an upload that stopped can be gone on with. */
const KEPT_DAYS = 7;
const PATH = "/api/uploads/photos";

const metadata = z.object({
  project: z.uuid(),
  filename: z.string().max(1000).catch("photo"),
  actor: z.uuid().optional(),
});
/** Uploads are locked in this process; the offsets in the store catch what another process does. */
const locker = new MemoryLocker();

/**
 * Resumable uploads of photos (tus 1.0.0, tus.io/protocols/resumable-upload) for one person: an upload belongs to who
 * began it and does not exist for others. When its last byte is there it becomes a photo; a refusal is answered as
 * problem+json and forgets the file. The answer names the photo in `x-photo-id`.
 */
export async function answerPhotoUpload(actor: Actor, request: Request, id: string | null) {
  const store = openStore();
  if (id !== null) await ownUpload(store, actor, id);
  const answer = await new Server({ ...options(store, actor), datastore: store }).handleWeb(request);
  if (request.method !== "HEAD" || id === null || answer.status !== 200) return answer;
  // All bytes came, and then the server ended before it took the photo in: now it does.
  const upload = await store.getUpload(id);
  if (upload.offset === upload.size) answer.headers.set("x-photo-id", (await takeIn(store, actor, id)).id);
  return answer;
}

/** The daily work: uploads that nobody went on with are forgotten. */
export async function forgetStoppedUploads(): Promise<void> {
  // The store makes its folder without waiting for it: in a new house it is not there when it looks into it.
  await mkdir(storage.unfinished(), { recursive: true });
  const removed = await openStore().deleteExpired();
  if (removed > 0) log.info({ removed }, "stopped uploads forgotten");
}

function options(store: FileStore, actor: Actor): ServerOptions {
  return {
    path: PATH,
    maxSize: MAX_PHOTO_BYTES,
    relativeLocation: true,
    allowedOrigins: [],
    exposedHeaders: ["x-photo-id"],
    locker,
    async onUploadCreate(_request, upload) {
      const given = metadata.safeParse(upload.metadata);
      if (!given.success) throw notFound();
      await findOpenProject(actor, given.data.project);
      return { metadata: { ...upload.metadata, actor: actor.id } };
    },
    async onUploadFinish(_request, upload) {
      const { id } = await takeIn(store, actor, upload.id);
      return { headers: { "x-photo-id": id } };
    },
    async onResponseError(_request, error) {
      if (!(error instanceof Refusal)) return undefined;
      const status_code = error.code === "not_found" ? 404 : error.code === "forbidden" ? 403 : 422;
      return { status_code, body: JSON.stringify({ code: error.code }) };
    },
  };
}

async function takeIn(store: FileStore, actor: Actor, uploadId: string) {
  const upload = await store.getUpload(uploadId);
  const { project, filename } = metadata.parse(upload.metadata);
  try {
    const bytes = await readFile(join(store.directory, uploadId));
    const photo = await uploadPhoto(actor, { projectId: project, fileName: filename, bytes, uploadId });
    await store.remove(uploadId);
    return photo;
  } catch (error) {
    if (error instanceof Refusal) await store.remove(uploadId);
    throw error;
  }
}

async function ownUpload(store: FileStore, actor: Actor, id: string) {
  const upload = await store.getUpload(id).catch(() => null);
  if (upload?.metadata?.actor !== actor.id) throw notFound();
}

const openStore = () =>
  new FileStore({
    directory: storage.unfinished(),
    expirationPeriodInMilliseconds: KEPT_DAYS * 86_400_000,
  });
