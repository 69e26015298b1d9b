import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Holds the photos, voices and consents of revisions as they are until the transaction ends, before anything public is
 * written from them: whoever hides or revokes meanwhile comes wholly before or wholly after. Consents first, as a
 * revocation takes them.
 */
export async function lockMedia(tx: Tx, revisionIds: string[]) {
  if (revisionIds.length === 0) return;
  await tx.execute(sql`
    select from consents where id in (
      select pc.consent_id from photo_consents pc join revision_photos rp on rp.photo_id = pc.photo_id where rp.revision_id in ${revisionIds}
      union all select v.consent_id from voices v join revision_voices rv on rv.voice_id = v.id where rv.revision_id in ${revisionIds})
    order by id for share`);
  await tx.execute(sql`
    select from photos where id in (select photo_id from revision_photos where revision_id in ${revisionIds}) order by id for share`);
  await tx.execute(sql`
    select from voices where id in (select voice_id from revision_voices where revision_id in ${revisionIds}) order by id for share`);
}
