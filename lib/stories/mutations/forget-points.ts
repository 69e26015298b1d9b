import { inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { presences, restorePoints, revisions } from "@/db/schema";

/** How long earlier states are kept once their draft was submitted or discarded. */
const KEPT_DAYS = 30;

/** The daily work: earlier states go 30 days after their draft ended, and with them who was there when. */
export async function forgetOldPoints(): Promise<number> {
  const ended = db
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      sql`coalesce(${revisions.submittedAt}, ${revisions.discardedAt}) < now() - make_interval(days => ${KEPT_DAYS})`,
    );
  const gone = await db
    .delete(restorePoints)
    .where(inArray(restorePoints.revisionId, ended))
    .returning({ id: restorePoints.id });
  await db.delete(presences).where(lt(presences.seenAt, sql`now() - interval '1 day'`));
  return gone.length;
}
