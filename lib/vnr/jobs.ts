import { and, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { vnrPackBuilds, vnrPackFiles } from "@/db/schema";
import { storage } from "@/lib/storage/storage";
import { makePackFile } from "./pack/make-file";
import { loadPackStories } from "./pack/stories";

/** Makes a file of a pack as its stories may be told now, and notes what is in it. Run twice, it changes nothing. */
export async function exportPack(fileId: string): Promise<void> {
  const own = eq(vnrPackFiles.id, fileId);
  const [asked] = await db
    .select({ file: vnrPackFiles, content: vnrPackBuilds.content })
    .from(vnrPackFiles)
    .innerJoin(vnrPackBuilds, eq(vnrPackBuilds.id, vnrPackFiles.buildId))
    .where(and(own, ne(vnrPackFiles.state, "ready")));
  if (!asked) return;
  const said = async (progress: number) => {
    await db.update(vnrPackFiles).set({ state: "making", progress }).where(own);
  };
  try {
    await said(5);
    const { file, content } = asked;
    const { stories, parts } = await loadPackStories(db, content.stories);
    const { format, ministry } = file;
    const bytes = await makePackFile(format, { content, stories, ministry, left: parts.left }, said);
    const storageKey = `packs/${fileId}/pack.${format}`;
    await storage.put(storageKey, bytes);
    await db
      .update(vnrPackFiles)
      .set({ state: "ready", progress: 100, storageKey, bytes: bytes.byteLength, parts, madeAt: new Date() })
      .where(own);
  } catch (error) {
    await db.update(vnrPackFiles).set({ state: "failed" }).where(own);
    throw error;
  }
}
