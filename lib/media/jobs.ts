import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { photos } from "@/db/schema";
import { storage } from "@/lib/storage/storage";
import { makeSizes } from "./photo-files";

/** Makes the widths of a picture and notes that they are there. Run twice, it changes nothing the second time. */
export async function sizePhoto(storageKey: string): Promise<void> {
  const ofKey = eq(photos.storageKey, storageKey);
  const [waiting] = await db
    .select({ id: photos.id })
    .from(photos)
    .where(and(ofKey, isNull(photos.sizedAt)))
    .limit(1);
  if (!waiting) return;
  await makeSizes(storageKey);
  await db.update(photos).set({ sizedAt: new Date() }).where(ofKey);
}

/** Makes the widths of every picture that waits for them: for a loader that goes on at once. */
export async function sizeWaitingPhotos(): Promise<void> {
  const waiting = await db.select({ key: photos.storageKey }).from(photos).where(isNull(photos.sizedAt));
  for (const { key } of waiting) await sizePhoto(key);
}

/** Deletes the files of a picture that no photo has any more. */
export async function forgetPicture(storageKey: string): Promise<void> {
  const [used] = await db
    .select({ id: photos.id })
    .from(photos)
    .where(eq(photos.storageKey, storageKey))
    .limit(1);
  if (!used) await storage.forget(storageKey);
}
