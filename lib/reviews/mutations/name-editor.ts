import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { OPEN_STATES } from "@/db/enums";
import { namedEditors, reviews, revisions, stories } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockPerson } from "@/lib/people/lock-person";
import { isAdmin, isReviewer } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import { listFreeEditors } from "@/lib/stories/emails";
import { type LockedRevision, lockRevision } from "@/lib/stories/mutations/lock";
import { hasConflict, loadConflictFacts } from "../conflict";
import { tellNamed, tellTakenBack } from "../emails";
import { EDITABLE } from "../without-editor";

/**
 * Where nobody edits a story under review, or public, without a conflict, an admin names a reviewer without one, for this
 * story alone; they are told of it. Takes the place of one whose naming gives no right any more. Refuses `editor_free` where
 * there is no need, `reviewer_unfit` for one with a conflict, who judges it, or who is the admin.
 */
export async function nameEditor(actor: Actor, input: { revisionId: string; personId: string }) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await lockPerson(tx, input.personId);
    const revision = await lockRevision(tx, input.revisionId);
    if (!EDITABLE.includes(revision.state)) throw notFound();
    const { storyId } = revision;
    if ((await listFreeEditors(tx, storyId)).length > 0) throw new Refusal("editor_free");
    const person = await findActor(input.personId, tx);
    if (!person || person.id === actor.id || !(await isFit(tx, person, revision)))
      throw new Refusal("reviewer_unfit");
    await endNaming(tx, actor, storyId);
    await tx.insert(namedEditors).values({ storyId, personId: person.id, namedBy: actor.id });
    const { organisationId, projectId } = revision.story;
    await recordEvent(tx, actor, {
      kind: "story.editor_named",
      ...{ organisationId, projectId, storyId, subjectId: person.id },
    });
    await tellNamed(tx, person.id, revision);
    return { named: true };
  });
}

/** An admin takes back what they named somebody for; the person is told. */
export async function takeBackEditor(actor: Actor, { id }: { id: string }) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [naming] = await tx
      .select({ storyId: namedEditors.storyId })
      .from(namedEditors)
      .where(and(eq(namedEditors.id, id), isNull(namedEditors.endedAt)));
    const ended = naming && (await endNaming(tx, actor, naming.storyId, id));
    if (!ended) throw notFound();
    await tellTakenBack(tx, ended.personId, naming.storyId);
    return { takenBack: true };
  });
}

/** A reviewer without a conflict who has no part in judging this round, nor one of the story that is open. */
async function isFit(tx: Tx, person: Actor, { id, storyId }: LockedRevision): Promise<boolean> {
  if (!isReviewer(person) || hasConflict(person, await loadConflictFacts(tx, storyId))) return false;
  const [judges] = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(
      and(
        eq(revisions.storyId, storyId),
        or(eq(revisions.id, id), inArray(revisions.state, [...OPEN_STATES])),
        eq(reviews.reviewerId, person.id),
        isNull(reviews.releasedAt),
      ),
    )
    .limit(1);
  return judges === undefined;
}

/** Ends who is named for a story now (`id`: only that naming); undefined where nobody is. */
async function endNaming(tx: Tx, actor: Actor, storyId: string, id?: string) {
  const [story] = await tx.select().from(stories).where(eq(stories.id, storyId)).for("update");
  const [ended] = await tx
    .update(namedEditors)
    .set({ endedAt: new Date(), endedBy: actor.id })
    .where(
      and(
        eq(namedEditors.storyId, storyId),
        isNull(namedEditors.endedAt),
        id ? eq(namedEditors.id, id) : undefined,
      ),
    )
    .returning({ personId: namedEditors.personId });
  if (!story || !ended) return undefined;
  const { organisationId, projectId } = story;
  await recordEvent(tx, actor, {
    kind: "story.editor_taken_back",
    ...{ organisationId, projectId, storyId, subjectId: ended.personId },
  });
  return ended;
}
