import { and, eq, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions, settings } from "@/db/schema";
import { notifyOnce } from "@/lib/email/notify-once";
import { listFreeEditors } from "@/lib/stories/emails";
import { about, lockRevision } from "@/lib/stories/mutations/lock";
import { dayAfter, today } from "@/lib/today";
import { remindedUntil, reviewMoment } from "./due-day";
import { tellLate, tellSoon } from "./due-emails";
import { lacksReviewer, listDue, lockOpenReview } from "./open-reviews";

/**
 * The daily work: a reviewer hears that their day comes, and that it has passed; then the editors without a conflict do,
 * too. Each once for each day, whatever happens in between: a review is one transaction. `day`: ISO. Returns how many were told.
 */
export async function remindReviewers(day = today()): Promise<number> {
  let told = 0;
  for (const due of await listDue(remindedUntil(day))) {
    told += await db.transaction(async (tx) => {
      const open = await lockOpenReview(tx, due);
      if (!open) return 0;
      const begunOn = open.review.createdAt.toISOString().slice(0, 10);
      const moment = reviewMoment({ begunOn, dueOn: open.review.dueOn }, open.graceDays, day);
      if (moment === "soon") return tellSoon(tx, open);
      return moment === "late" ? tellLate(tx, open) : 0;
    });
  }
  return told;
}

/** Since when a story waits for a reviewer: it came in, or somebody last took it up or gave it back. SQL over `revisions`. */
const waitsSince = sql<string>`(greatest(revisions.submitted_at, (
  select max(greatest(w.created_at, w.released_at)) from reviews w where w.revision_id = revisions.id)) at time zone 'UTC')::date::text`;

/** Nobody was told of this wait. SQL over `revisions`. */
const untold = sql`not exists (select from work_reminders told where told.subject_id = revisions.id
  and told.reminder = 'story_waiting' and told.day = ${waitsSince}::date)`;

/**
 * The daily work: a story that nobody has taken up for the days that the house allows, or whose quorum still lacks a
 * reviewer, is brought before the editors without a conflict, once for each wait. `day`: ISO. Returns how many were told.
 */
export async function bringWaiting(day = today()): Promise<number> {
  const [house] = await db.select({ waitDays: settings.waitDays }).from(settings);
  if (!house) return 0;
  const tooLong = and(lacksReviewer, lte(sql`${waitsSince}::date`, dayAfter(day, -house.waitDays)), untold);
  const waiting = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(tooLong)
    .orderBy(revisions.submittedAt, revisions.id);
  let told = 0;
  for (const { id } of waiting) {
    told += await db.transaction(async (tx) => {
      const revision = await lockRevision(tx, id);
      const [still] = await tx
        .select({ since: waitsSince })
        .from(revisions)
        .where(and(eq(revisions.id, id), tooLong));
      if (!still) return 0;
      const { since } = still;
      return notifyOnce(
        tx,
        { subjectId: id, reminder: "story_waiting", day: since },
        {
          kind: "story_waiting",
          personIds: await listFreeEditors(tx, revision.storyId),
          data: { organisation: revision.organisation.name, title: revision.title, since },
          about: about(revision),
        },
      );
    });
  }
  return told;
}
