import type { Tx } from "@/db/client";
import type { WorkReminder } from "@/db/enums";
import { workReminders } from "@/db/schema";
import type { About, DataOf, NoticeKind } from "./kinds";
import { notify } from "./notify";

type Once = { subjectId: string; reminder: WorkReminder; day: string };
type NewNotice<K extends NoticeKind> = {
  kind: K;
  personIds: readonly string[];
  data: DataOf<K>;
  about: About;
};

/**
 * Tells people something once for a thing, a reminder and a day, however often it runs: what was told is a row of the
 * same transaction. Where there is nobody to tell, it stays untold until there is. Returns how many were told.
 */
export async function notifyOnce<K extends NoticeKind>(
  tx: Tx,
  once: Once,
  { kind, personIds, data, about }: NewNotice<K>,
): Promise<number> {
  const readers = [...new Set(personIds)];
  if (readers.length === 0) return 0;
  const [written] = await tx
    .insert(workReminders)
    .values(once)
    .onConflictDoNothing()
    .returning({ subjectId: workReminders.subjectId });
  if (!written) return 0;
  await notify(tx, { kind, personIds: readers, data, about });
  return readers.length;
}
