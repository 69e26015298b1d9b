import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { filesToErase, photos } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";

/** Notes that files go, in the transaction that takes the last row away that points at them. */
export async function eraseLater(tx: Tx, keys: string[]) {
  const kept = await tx
    .select({ key: photos.storageKey })
    .from(photos)
    .where(inArray(photos.storageKey, keys));
  const gone = keys.filter((key) => !kept.some((one) => one.key === key));
  if (gone.length === 0) return;
  await tx
    .insert(filesToErase)
    .values(gone.map((key) => ({ key })))
    .onConflictDoNothing();
  await enqueue(tx, { name: "files.erase", data: {} });
}
