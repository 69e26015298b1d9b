import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Told } from "@/lib/email/kinds";
import { notify } from "@/lib/email/notify";
import { notifyOnce } from "@/lib/email/notify-once";
import type { Actor } from "@/lib/people/actor";
import { isJudge } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import { editorKnows, listFreeEditors, othersThan } from "@/lib/stories/emails";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { hasConflict, loadConflictFacts } from "./conflict";
import { keptUntil } from "./due-day";
import { assignedKnownTo, recalledKnownTo } from "./emails";
import { lacksReviewer, type OpenReview } from "./open-reviews";

const stillOpen = (told: Told): SQL => sql`exists (
  select from reviews w where w.id = ${told.subjectId} and w.released_at is null
    and not exists (select from verdicts v where v.review_id = w.id))`;

/** A reviewer may know that their day comes or has passed, while they have not judged. */
export const reviewDueKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${assignedKnownTo(actor, told)} and ${stillOpen(told)})`;

/** Editors without a conflict may know of a review that is late, while it is. */
export const lateKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${editorKnows(actor, told)} and ${stillOpen(told)})`;

/** Who may know that a review went back by itself: the one who had it, and editors without a conflict. */
export const releasedKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${recalledKnownTo(actor, told)} or ${editorKnows(actor, told)})`;

/** Editors without a conflict may know of a story that waits for a reviewer, while it does. */
export const waitKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${editorKnows(actor, told)} and exists (
    select from revisions where revisions.id = ${told.revisionId} and ${lacksReviewer}))`;

/** A reviewer hears that their day comes. */
export const tellSoon = (tx: Tx, open: OpenReview): Promise<number> => tellReviewer(tx, open, "soon");

/** A reviewer hears that their day has passed and until when they may still judge; so do the editors. */
export async function tellLate(tx: Tx, open: OpenReview): Promise<number> {
  const { revision, review } = open;
  const editors = othersThan({ id: review.reviewerId }, await listFreeEditors(tx, revision.storyId));
  const toEditors = await notifyOnce(
    tx,
    { subjectId: review.id, reminder: "review_escalated", day: review.dueOn },
    {
      ...{ kind: "review_late", personIds: editors, about: { ...about(revision), subjectId: review.id } },
      data: { title: revision.title, ...daysOf(open) },
    },
  );
  return toEditors + (await tellReviewer(tx, open, "late"));
}

/** Without a title: they may not have confirmed "no conflict" yet. */
async function tellReviewer(tx: Tx, open: OpenReview, moment: "soon" | "late") {
  const { revision, review } = open;
  const reminder = moment === "soon" ? ("review_soon" as const) : ("review_late" as const);
  return notifyOnce(
    tx,
    { subjectId: review.id, reminder, day: review.dueOn },
    {
      kind: "review_due",
      personIds: await mayBeTold(tx, review.reviewerId, revision.storyId),
      data: { moment, ...daysOf(open) },
      about: { ...about(revision), subjectId: review.id },
    },
  );
}

const daysOf = ({ revision, review, graceDays }: OpenReview) => ({
  ...{ organisation: revision.organisation.name, due: review.dueOn },
  until: keptUntil(review.dueOn, graceDays),
});

/** Who had a review that went back by itself hears of it, and so do the editors. */
export async function tellReleased(
  tx: Tx,
  revision: LockedRevision,
  { id, reviewerId, dueOn }: OpenReview["review"],
) {
  const told = { kind: "review_released", about: { ...about(revision), subjectId: id } } as const;
  const data = { organisation: revision.organisation.name, due: dueOn };
  const reviewer = await mayBeTold(tx, reviewerId, revision.storyId);
  await notify(tx, { ...told, personIds: reviewer, data: { ...data, moment: "reviewer", title: "" } });
  const editors = othersThan({ id: reviewerId }, await listFreeEditors(tx, revision.storyId));
  await notify(tx, {
    ...told,
    personIds: editors,
    data: { ...data, moment: "editor", title: revision.title },
  });
}

/** The reviewer, unless they left, are none any more, or have a conflict by now: then nobody. */
async function mayBeTold(tx: Tx, reviewerId: string, storyId: string): Promise<string[]> {
  const reviewer = await findActor(reviewerId, tx);
  if (!reviewer || !isJudge(reviewer)) return [];
  return hasConflict(reviewer, await loadConflictFacts(tx, storyId)) ? [] : [reviewer.id];
}
