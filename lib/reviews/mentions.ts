import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comments, people, reviews, revisions, settings, stories, verdicts } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { listEditors, listMembers, listSigners } from "@/lib/people/emails";
import { isEditorOf, readsFor } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import type { Reader } from "@/lib/stories/parts";
import { visibleTo } from "@/lib/stories/visibility";
import { hasConflict, loadConflictFacts, mayEdit } from "./conflict";

/** Somebody a comment can be brought to the notice of; `threads`: only in these, by the comments that began them. */
export type Mentionable = { id: string; name: string; threads: string[] | null };
type Subject = { id: string; storyId: string; decidedAt: Date | null; organisationId: string };

/**
 * Whom this person may turn to in comments on a revision: people who read there and whom they may know of. The library:
 * its own people, and those who wrote to it by name. Reviewers: free editors, and reviewers who have judged. Editors
 * also a reviewer at work, in that one's own threads, and the library once it is decided.
 */
export async function listMentionable(
  reader: Reader,
  actor: Actor,
  revision: Subject,
): Promise<Mentionable[]> {
  const inside = readsFor(actor, revision.organisationId);
  const known = inside
    ? [...(await library(reader, revision)), ...(await writers(reader, revision.id))]
    : [
        ...(await judges(reader, actor, revision)),
        ...(isEditorOf(actor, revision.storyId) && revision.decidedAt ? await library(reader, revision) : []),
      ];
  const first = new Map<string, Mentionable>();
  for (const one of known) if (one.id !== actor.id && !first.has(one.id)) first.set(one.id, one);
  return [...first.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The same for the library's side, on a decided round of its own; nobody elsewhere. */
export async function listMentionableInside(
  actor: Actor,
  revisionId: string | undefined,
): Promise<Mentionable[]> {
  if (!revisionId) return [];
  const [row] = await db
    .select({ revision: revisions, organisationId: stories.organisationId })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .where(and(eq(revisions.id, revisionId), visibleTo(actor), isNotNull(revisions.decidedAt)));
  return row ? listMentionable(db, actor, { ...row.revision, organisationId: row.organisationId }) : [];
}

async function library(reader: Reader, { organisationId }: Subject): Promise<Mentionable[]> {
  const ids = [
    ...(await listMembers(reader, organisationId)),
    ...(await listSigners(reader, organisationId)),
  ];
  if (ids.length === 0) return [];
  const all = await reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, ids), people.active));
  return all.map((one) => ({ ...one, threads: null }));
}

/** Those whose name stands beside a comment that began a thread: editors, and reviewers where the house shows them. */
async function writers(reader: Reader, revisionId: string): Promise<Mentionable[]> {
  const rows = await reader
    .select({ id: people.id, name: people.name, thread: comments.id })
    .from(comments)
    .innerJoin(people, and(eq(people.id, comments.authorId), people.active))
    .innerJoin(settings, eq(settings.only, true))
    .where(
      and(
        eq(comments.revisionId, revisionId),
        isNull(comments.parentId),
        or(isNull(comments.reviewId), settings.namesAfterVerdict),
      ),
    );
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([one, ...more]) =>
    one ? [{ id: one.id, name: one.name, threads: [one, ...more].map(({ thread }) => thread) }] : [],
  );
}

async function judges(reader: Reader, actor: Actor, revision: Subject): Promise<Mentionable[]> {
  const facts = await loadConflictFacts(reader, revision.storyId);
  const editors = (await listEditors(reader)).filter((one) => mayEdit(one, revision.storyId, facts));
  const rows = await reader
    .select({
      id: reviews.reviewerId,
      judged: isNotNull(verdicts.id).mapWith(Boolean),
      threads: sql<
        string[]
      >`array(select c.id from comments c where c.review_id = ${reviews.id} and c.parent_id is null)`,
    })
    .from(reviews)
    .leftJoin(verdicts, eq(verdicts.reviewId, reviews.id))
    .where(
      and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt), isNotNull(reviews.confirmedAt)),
    );
  const reviewers: Mentionable[] = [];
  for (const { id, judged, threads } of rows) {
    const one = await findActor(id, reader);
    if (one && !hasConflict(one, facts) && (judged || isEditorOf(actor, revision.storyId)))
      reviewers.push({ id, name: one.name, threads: judged ? null : threads });
  }
  return [...editors.map(({ id, name }) => ({ id, name, threads: null })), ...reviewers];
}
