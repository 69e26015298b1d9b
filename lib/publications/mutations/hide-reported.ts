import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reportHides } from "@/db/schema";
import { putPhotoAway, putVoiceAway } from "./hide-media";

/** How many photos and voices visitors can have hidden at once in an hour, on the whole site. */
export const HIDES_PER_HOUR = 12;

type Shown = { item: "photo" | "voice"; id: string; child: boolean; coded: boolean };

/**
 * The photos and voices of a revision, hidden ones too: whether a child is in it, and whether it rests on that consent.
 */
export async function listShown(tx: Tx, revisionId: string, consentId: string | null): Promise<Shown[]> {
  const rows = await tx.execute<Shown>(sql`
    select 'photo' as item, p.id,
      p.child_shown or coalesce(bool_or(c.is_child), false) as child,
      coalesce(bool_or(c.id = ${consentId}), false) as coded
    from revision_photos rp join photos p on p.id = rp.photo_id
      left join photo_consents pc on pc.photo_id = p.id left join consents c on c.id = pc.consent_id
    where rp.revision_id = ${revisionId} group by p.id
    union all
    select 'voice', v.id, v.is_child or coalesce(c.is_child, false), coalesce(c.id = ${consentId}, false)
    from revision_voices rv join voices v on v.id = rv.voice_id left join consents c on c.id = v.consent_id
    where rv.revision_id = ${revisionId}
    order by item, id`);
  return [...rows];
}

/**
 * Within a transaction: hides photos and voices because of a report, each once for ever and within the cap of the hour;
 * what is over waits for an editor. Photos before voices, in their order. Returns how many.
 */
export async function hideReported(tx: Tx, reportId: string, things: Shown[]): Promise<number> {
  const open: Shown[] = [];
  for (const thing of things) if (await lockShown(tx, thing)) open.push(thing);
  if (open.length === 0) return 0;
  // One at a time on the whole site: two counts at once would both find room.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('report hides'))`);
  const [spent] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from report_hides where created_at > now() - interval '1 hour'`,
  );
  let left = HIDES_PER_HOUR - (spent?.count ?? 0);
  let hid = 0;
  for (const { item, id } of open) {
    if (left <= 0) break;
    const [first] = await tx
      .insert(reportHides)
      .values({ subjectId: id, item, reportId })
      .onConflictDoNothing()
      .returning({ id: reportHides.subjectId });
    if (!first) continue;
    await (item === "photo" ? putPhotoAway : putVoiceAway)(tx, null, id, "harm_feared");
    left -= 1;
    hid += 1;
  }
  return hid;
}

/** Whether it is still shown; locked, so that of two reports one hides it. */
async function lockShown(tx: Tx, { item, id }: Shown): Promise<boolean> {
  const table = sql.identifier(item === "photo" ? "photos" : "voices");
  const [row] = await tx.execute<{ hidden: boolean }>(
    sql`select hidden_at is not null as hidden from ${table} where id = ${id} for update`,
  );
  return row?.hidden === false;
}
