import { createHash, randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { photos } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { storage } from "@/lib/storage/storage";
import { readPhoto, storePhoto } from "../photo-files";
import type { photoCrop } from "../schema";
import { copyInDraft, isSubmitted } from "./copy-photo";

/**
 * Cuts a photo: what is cut away is gone from our store for good, unless a submitted revision or another photo holds the
 * whole picture; then a copy takes its place in the open draft. Returns the id that the draft now shows.
 */
export async function cropPhoto(actor: Actor, input: z.infer<typeof photoCrop>): Promise<{ id: string }> {
  const { id, ...crop } = input;
  const before = await findOwn(db, actor, id);
  const whole = await storage.get(`${before.storageKey}/original.webp`);
  if (!whole) throw notFound();
  const cut = await readPhoto(whole, crop);
  const storageKey = `photos/${randomUUID()}`;
  await storePhoto(storageKey, cut);
  return db.transaction(async (tx) => {
    const photo = await findOwn(tx, actor, id);
    if (photo.storageKey !== before.storageKey) throw new Refusal("conflict");
    const picture = {
      ...{ storageKey, width: cut.width, height: cut.height, bytes: cut.bytes },
      sha256: createHash("sha256").update(cut.original).digest("hex"),
      ...{ focusX: 0.5, focusY: 0.5, sizedAt: null },
    };
    const target = (await isSubmitted(tx, id)) ? await copyInDraft(tx, photo, picture) : id;
    if (target === id)
      await tx
        .update(photos)
        .set({ ...picture, salt: randomBytes(16).toString("hex") })
        .where(eq(photos.id, id));
    await recordEvent(tx, actor, {
      kind: "photo.cropped",
      ...{ organisationId: photo.organisationId, projectId: photo.projectId, subjectId: target },
    });
    await enqueue(tx, { name: "photo.sizes", data: { storageKey } });
    await enqueue(tx, { name: "photo.forget", data: { storageKey: before.storageKey } });
    return { id: target };
  });
}

async function findOwn(reader: Tx | typeof db, actor: Actor, id: string) {
  const [photo] = await reader.select().from(photos).where(eq(photos.id, id)).for("update");
  if (!photo || photo.deletedAt || photo.erasedAt || !readsFor(actor, photo.organisationId)) throw notFound();
  if (!isMember(actor, photo.organisationId)) throw new Refusal("forbidden");
  return photo;
}
