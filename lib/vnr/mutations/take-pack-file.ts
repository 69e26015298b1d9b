import { db } from "@/db/client";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/people/actor";
import { findPackFile } from "../pack/queries";

/** Hands a ready file of a pack out, and that is on record; null where there is none for this person. */
export async function takePackFile(actor: Actor, id: string) {
  const file = await findPackFile(actor, id);
  if (!file) return null;
  await db.transaction((tx) =>
    recordEvent(tx, actor, {
      kind: "vnr.pack_file_taken",
      subjectId: id,
      data: { build: file.buildId, format: file.format },
    }),
  );
  return file;
}
