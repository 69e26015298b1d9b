import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, reviews, stories } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import { notify } from "@/lib/email/notify";
import type { Actor } from "@/lib/people/actor";
import { conflictSql } from "@/lib/people/conflict-sql";
import { listMembers, listSigners } from "@/lib/people/emails";
import { isJudge } from "@/lib/people/policy";
import { aboutStory, editorKnows, listFreeEditors, othersThan } from "@/lib/stories/emails";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";

const knows = (actor: Actor, told: Told, which: SQL): SQL =>
  isJudge(actor)
    ? sql`(${aboutStory(told, sql`not ${conflictSql(actor)}`)} and exists (
        select from reviews w where w.revision_id = ${told.revisionId} and w.reviewer_id = ${actor.id} and ${which}))`
    : sql`false`;

/** A reviewer may know what is asked of them while it is. */
export const assignedKnownTo = (actor: Actor, told: Told): SQL =>
  knows(actor, told, sql`w.released_at is null`);

/** A reviewer may know that a story they had was taken back. */
export const recalledKnownTo = (actor: Actor, told: Told): SQL => knows(actor, told, sql`true`);

/** Editors without a conflict may know of one that came to light late, until one of them has looked at it. */
export const lateConflictKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${editorKnows(actor, told)} and exists (
    select from declared_conflicts d where d.story_id = ${told.storyId} and d.person_id = ${told.subjectId}
      and d.found_late and d.settled_at is null))`;

/** Editors without a conflict may know that verdicts decided nothing, until one of them decides. */
export const decisionKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${editorKnows(actor, told)} and exists (
    select from revisions r where r.id = ${told.revisionId} and r.state = 'in_review'))`;

/** Who is named to edit a story may know it while they are, and that it was taken back. */
export const namedKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${editorKnows(actor, told)} or (${told.data}->>'moment' = 'ended' and ${
    isJudge(actor) ? aboutStory(told, sql`not ${conflictSql(actor)}`) : sql`false`
  }))`;

/** The editors hear that all verdicts are in and that it is theirs to decide. */
export async function tellUndecided(
  tx: Tx,
  judge: { id: string },
  revision: LockedRevision,
  moment: "split" | "mustFix",
) {
  await notify(tx, {
    kind: "decision_needed",
    personIds: othersThan(judge, await listFreeEditors(tx, revision.storyId)),
    data: { moment, title: revision.title, organisation: revision.organisation.name },
    about: about(revision),
  });
}

/** A reviewer hears that an admin named them to edit a story; its title they see there. */
export async function tellNamed(tx: Tx, personId: string, revision: LockedRevision) {
  await notify(tx, {
    kind: "editor_named",
    personId,
    data: { moment: "named", organisation: revision.organisation.name },
    about: about(revision),
  });
}

/** They hear that it was taken back. */
export async function tellTakenBack(tx: Tx, personId: string, storyId: string) {
  const [story] = await tx
    .select({ organisation: organisations.name, organisationId: organisations.id })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(eq(stories.id, storyId));
  if (!story) return;
  const { organisation, organisationId } = story;
  await notify(tx, {
    kind: "editor_named",
    personId,
    data: { moment: "ended", organisation },
    about: { storyId, organisationId },
  });
}

/** The editors hear that somebody who took part in a review has a conflict. */
export async function tellConflictFound(tx: Tx, actor: Actor, revision: LockedRevision) {
  await notify(tx, {
    kind: "conflict_found",
    personIds: othersThan(actor, await listFreeEditors(tx, revision.storyId)),
    data: { person: actor.name, organisation: revision.organisation.name, title: revision.title },
    about: { ...about(revision), subjectId: actor.id },
  });
}

/** A reviewer hears that an editor gave them a story; its title they see after "no conflict". */
export async function tellAssigned(tx: Tx, reviewerId: string, revision: LockedRevision, due: string) {
  await notify(tx, {
    kind: "assigned",
    personId: reviewerId,
    data: { organisation: revision.organisation.name, due },
    about: about(revision),
  });
}

/** Those who sign for the library hear that a reviewer proposes other wording; not who. */
export async function tellEditsSuggested(tx: Tx, revision: LockedRevision, count: number) {
  await notify(tx, {
    kind: "edits_suggested",
    personIds: await listSigners(tx, revision.story.organisationId),
    data: { title: revision.title, count: String(count) },
    about: about(revision),
  });
}

/** Each reviewer hears what became of their wording, and every reviewer that there is a difference to confirm. */
export async function tellEditsAnswered(
  tx: Tx,
  revision: LockedRevision,
  answered: { authorId: string; accepted: boolean }[],
) {
  const accepted = answered.filter((edit) => edit.accepted).length;
  const current = await tx
    .select({ id: reviews.reviewerId })
    .from(reviews)
    .where(and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt)));
  const told = current.filter(({ id }) => accepted > 0 || answered.some(({ authorId }) => authorId === id));
  await notify(tx, {
    kind: "edits_answered",
    personIds: told.map(({ id }) => id),
    data: { organisation: revision.organisation.name, count: String(accepted) },
    about: about(revision),
  });
}

/** The library and those who sign for it hear of a decision that does not publish. */
export async function tellDecided(tx: Tx, revision: LockedRevision, kind: "returned" | "declined") {
  const { organisationId } = revision.story;
  await notify(tx, {
    kind,
    personIds: [...(await listMembers(tx, organisationId)), ...(await listSigners(tx, organisationId))],
    data: { title: revision.title },
    about: about(revision),
  });
}

/** Editors hear that what they assigned was declined, and why. */
export async function tellAssignmentDeclined(tx: Tx, actor: Actor, revision: LockedRevision, reason: string) {
  await notify(tx, {
    kind: "assignment_declined",
    personIds: othersThan(actor, await listFreeEditors(tx, revision.storyId)),
    data: { organisation: revision.organisation.name, word: reason },
    about: about(revision),
  });
}
