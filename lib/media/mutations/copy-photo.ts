import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { photos } from "@/db/schema";

/** Whether a submitted revision cites the photo: then it never changes. */
export async function isSubmitted(tx: Tx, photoId: string): Promise<boolean> {
  const [cited] = await tx.execute(sql`
    select from revision_photos p join revisions r on r.id = p.revision_id
    where p.photo_id = ${photoId} and r.submitted_at is not null limit 1`);
  return cited !== undefined;
}

/** A copy with what changed, which takes the place of the photo in the open draft. Returns its id. */
export async function copyInDraft(
  tx: Tx,
  photo: typeof photos.$inferSelect,
  changed: Partial<typeof photos.$inferInsert>,
) {
  const { id: _, createdAt: __, ...rest } = photo;
  const [copy] = await tx
    .insert(photos)
    .values({ ...rest, ...changed, uploadId: null, salt: randomBytes(16).toString("hex") })
    .returning({ id: photos.id });
  if (!copy) throw new Error("no photo was written");
  // It shows the same people: what ends or erases their consent reaches the copy too.
  await tx.execute(sql`
    insert into photo_consents (photo_id, consent_id)
    select ${copy.id}, consent_id from photo_consents where photo_id = ${photo.id}`);
  await tx.execute(sql`
    update revision_photos p set photo_id = ${copy.id} from revisions r
    where r.id = p.revision_id and r.state = 'draft' and p.photo_id = ${photo.id}`);
  return copy.id;
}
