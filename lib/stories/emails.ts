import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, reviews, stories } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import { notify } from "@/lib/email/notify";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";
import { listEditors, listMembers, listSigners } from "@/lib/people/emails";
import { editsAny, isEditorOf } from "@/lib/people/policy";
import { isLanguageRead } from "@/lib/people/read-languages";
import { about, type LockedRevision } from "./mutations/lock";
import { visibleTo } from "./visibility";

/** A mail or notice is about a story of which `which` is true. */
export const aboutStory = (told: Told, which: SQL): SQL => sql`exists (
  select from ${stories} join ${organisations} on ${organisations.id} = ${stories.organisationId}
  where ${stories.id} = ${told.storyId} and ${which})`;

/** Who reads a story from the inside may know what becomes of it. */
export const insideKnows = (actor: Actor, told: Told): SQL => aboutStory(told, visibleTo(actor));

/** Who reads a draft may know that it rests, while it is one. */
export const restKnownTo = (actor: Actor, told: Told): SQL =>
  sql`(${insideKnows(actor, told)} and exists (
    select from revisions r where r.id = ${told.revisionId} and r.state = 'draft'))`;

/** Who may be asked to sign a story off. */
export function signerKnows(actor: Actor, told: Told): SQL {
  const led = actor.memberships.filter(({ role }) => role === "lead").map((one) => one.organisationId);
  const ids = [...led, ...actor.sponsored];
  return ids.length > 0 ? aboutStory(told, sql`${stories.organisationId} in ${ids}`) : sql`false`;
}

/** Who edits a story may know of it once it was submitted. */
export const editorKnows = (actor: Actor, told: Told): SQL =>
  editsAny(actor) ? aboutStory(told, editsSql(actor)) : sql`false`;

/** Ids of those who edit a story: the editors without a conflict, and who is named for it. */
export async function listFreeEditors(tx: Tx, storyId: string): Promise<string[]> {
  const free: string[] = [];
  for (const editor of await listEditors(tx)) {
    if (!isEditorOf(editor, storyId)) continue;
    const [one] = await tx
      .select({ id: stories.id })
      .from(stories)
      .innerJoin(organisations, eq(organisations.id, stories.organisationId))
      .where(and(eq(stories.id, storyId), editsSql(editor)));
    if (one) free.push(editor.id);
  }
  return free;
}

/** Ids of those who wrote a story and still belong to its library, and of its leads; where it has none of either, of its sponsor's. */
export async function listWritersAndLeads(tx: Tx, { story, savedBy }: LockedRevision): Promise<string[]> {
  const members = await listMembers(tx, story.organisationId);
  const signers = await listSigners(tx, story.organisationId);
  const own = [savedBy, story.createdBy, ...signers].filter((id) => members.includes(id));
  return own.length > 0 ? [...new Set(own)] : signers;
}

/** All but the one who did it. */
export const othersThan = (actor: { id: string } | null, ids: string[]): string[] =>
  ids.filter((id) => id !== actor?.id);

/** The leads are asked to sign off. */
export async function tellSignOffAsked(tx: Tx, actor: Actor, revision: LockedRevision) {
  await notify(tx, {
    kind: "sign_off_asked",
    personIds: othersThan(actor, await listSigners(tx, revision.story.organisationId)),
    data: { by: actor.name, title: revision.title },
    about: about(revision),
  });
}

/** The editors hear of a story that was submitted, and whether nobody here reads its language. */
export async function tellSubmitted(tx: Tx, actor: Actor, revision: LockedRevision) {
  const personIds = othersThan(actor, await listFreeEditors(tx, revision.storyId));
  const organisation = revision.organisation.name;
  await notify(tx, {
    kind: "submitted",
    personIds,
    data: { organisation, title: revision.title },
    about: about(revision),
  });
  if (!(await isLanguageRead(tx, revision.language)))
    await notify(tx, {
      kind: "language_unread",
      personIds,
      data: { organisation, language: revision.language },
      about: about(revision),
    });
}

/** Its reviewers are done with a story that was taken back. */
export async function tellRecalled(tx: Tx, revision: LockedRevision) {
  const current = await tx
    .select({ id: reviews.reviewerId })
    .from(reviews)
    .where(and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt)));
  await notify(tx, {
    kind: "recalled",
    personIds: current.map(({ id }) => id),
    data: { organisation: revision.organisation.name },
    about: about(revision),
  });
}
