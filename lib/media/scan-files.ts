import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { env } from "@/lib/env";
import { findMalware } from "@/lib/files/clamd";
import { enqueue } from "@/lib/jobs/enqueue";
import { storage } from "@/lib/storage/storage";

/**
 * Has the scanner look at an evidence file: clean, and it may be opened; or infected, and it is gone, with its row to say
 * so. Run twice, it changes nothing the second time. Throws while the scanner cannot be asked: the job is tried again.
 */
export async function scanAttachment(attachmentId: string): Promise<void> {
  const scanner = env().CLAMD_URL;
  const [file] = await db.select().from(attachments).where(eq(attachments.id, attachmentId));
  if (!file || !scanner) return;
  if (file.scanState === "infected") return storage.forget(file.storageKey);
  const stored = file.scanState === "clean" ? null : await storage.open(file.storageKey);
  if (!stored) return;
  const malware = await findMalware(scanner, stored.pieces).finally(() => stored.pieces.destroy());
  await db.transaction(async (tx) => {
    await tx
      .update(attachments)
      .set({ scanState: malware ? "infected" : "clean", malware, scannedAt: new Date() })
      .where(eq(attachments.id, attachmentId));
    if (!malware) return;
    await recordEvent(tx, null, {
      kind: "attachment.infected",
      organisationId: file.organisationId,
      subjectId: attachmentId,
    });
  });
  if (malware) await storage.forget(file.storageKey);
}

/** The daily work on files: those that no scanner saw yet are queued again, and what never arrived whole is cleared. */
export async function checkFiles(): Promise<void> {
  await storage.clearIncoming();
  if (!env().CLAMD_URL) return;
  const unseen = await db
    .select({ id: attachments.id })
    .from(attachments)
    .where(inArray(attachments.scanState, ["unscanned", "waiting"]));
  for (const { id } of unseen)
    await db.transaction((tx) => enqueue(tx, { name: "attachment.scan", data: { attachmentId: id } }));
}
