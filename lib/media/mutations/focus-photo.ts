import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { photos } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import type { photoFocus } from "../schema";

/**
 * Says where the eye should fall when the picture is cut to a card. It changes no word and no pixel, so it may change
 * after submission; what is public keeps the focus it was published with.
 */
export async function focusPhoto(actor: Actor, { id, focusX, focusY }: z.infer<typeof photoFocus>) {
  return db.transaction(async (tx) => {
    const [photo] = await tx.select().from(photos).where(eq(photos.id, id)).for("update");
    if (!photo || photo.deletedAt || photo.erasedAt || !readsFor(actor, photo.organisationId))
      throw notFound();
    if (!isMember(actor, photo.organisationId)) throw new Refusal("forbidden");
    await tx.update(photos).set({ focusX, focusY }).where(eq(photos.id, id));
    await recordEvent(tx, actor, {
      kind: "photo.focused",
      ...{ organisationId: photo.organisationId, projectId: photo.projectId, subjectId: id },
    });
    return { id };
  });
}
