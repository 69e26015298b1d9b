import { db } from "@/db/client";
import { declaredConflicts, namedEditors } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { listEditors } from "@/lib/people/emails";
import { aPerson } from "./factories";

/** Names somebody to edit a story, whether or not an editor is free: what `nameEditor` leaves. */
export async function aNaming(storyId: string, person: { id: string }, admin?: { id: string }) {
  const by = admin ?? (await aPerson({ roles: ["admin"] }));
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(namedEditors)
      .values({ storyId, personId: person.id, namedBy: by.id })
      .returning({ id: namedEditors.id });
    await recordEvent(tx, by, { kind: "story.editor_named", storyId, subjectId: person.id });
    return row!;
  });
}

/** Everybody who edits stories now has a conflict with this one. */
export async function tieEditors(storyId: string) {
  for (const { id: personId } of await listEditors(db))
    await db.insert(declaredConflicts).values({ personId, storyId }).onConflictDoNothing();
}
