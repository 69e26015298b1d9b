import type { Tx } from "@/db/client";
import type { EventKind } from "@/db/enums";
import { events } from "@/db/schema";

type NewEvent = {
  kind: EventKind;
  organisationId?: string;
  projectId?: string;
  storyId?: string;
  revisionId?: string;
  subjectId?: string;
  data?: Record<string, string | number | boolean | null>;
};

/**
 * Writes one line of the append-only record, in the transaction of what it records.
 * `actor` null: the system. Ids and codes only; never a text that a person wrote.
 */
export async function recordEvent(tx: Tx, actor: { id: string } | null, event: NewEvent) {
  await tx.insert(events).values({ ...event, actorId: actor?.id ?? null });
}
