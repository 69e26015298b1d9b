import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { filesToErase } from "@/db/schema";
import { storage } from "./storage";

/** Erases the files that nothing points at any more. A key is forgotten only once its file is gone: cut off, it begins anew. */
export async function eraseFiles() {
  const keys = await db.select({ key: filesToErase.key }).from(filesToErase).orderBy(asc(filesToErase.since));
  for (const { key } of keys) {
    await storage.forget(key);
    await db.delete(filesToErase).where(eq(filesToErase.key, key));
  }
}
