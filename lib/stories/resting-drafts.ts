import { and, eq, lte, notExists, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions, workReminders } from "@/db/schema";
import { notifyOnce } from "@/lib/email/notify-once";
import { listWritersAndLeads } from "./emails";
import { about, lockRevision } from "./mutations/lock";

/** Days for which a draft rests before its writers get a kind note. */
const DAYS = 30;

const told = notExists(
  db
    .select({ one: sql`1` })
    .from(workReminders)
    .where(and(eq(workReminders.subjectId, revisions.id), eq(workReminders.reminder, "draft_resting"))),
);

/**
 * The daily work: who wrote a draft that nobody has touched for 30 days, and who leads there, get a kind note; another
 * where it was opened by a return. Once for each draft, whatever happens in between. Returns how many were told.
 */
export async function remindOfDrafts(now = new Date()): Promise<number> {
  const resting = and(
    eq(revisions.state, "draft"),
    lte(revisions.savedAt, new Date(now.getTime() - DAYS * 86_400_000)),
    told,
  );
  const drafts = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(resting)
    .orderBy(revisions.savedAt, revisions.id);
  let count = 0;
  for (const { id } of drafts) count += await remind(id, resting);
  return count;
}

const remind = (id: string, resting: ReturnType<typeof and>): Promise<number> =>
  db.transaction(async (tx) => {
    const revision = await lockRevision(tx, id);
    const [still] = await tx
      .select({
        returned: sql<boolean>`exists (select from revisions earlier where earlier.story_id = revisions.story_id
          and earlier.number = revisions.number - 1 and earlier.state = 'returned')`,
      })
      .from(revisions)
      .where(and(eq(revisions.id, id), resting));
    if (!still) return 0;
    const day = (time: Date) => time.toISOString().slice(0, 10);
    return notifyOnce(
      tx,
      { subjectId: id, reminder: "draft_resting", day: day(revision.createdAt) },
      {
        kind: "draft_resting",
        personIds: await listWritersAndLeads(tx, revision),
        data: {
          ...{ moment: still.returned ? "returned" : "draft", title: revision.title },
          since: day(revision.savedAt),
        },
        about: about(revision),
      },
    );
  });
