import { and, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { comments, organisations, revisions, stories } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import type { Actor } from "@/lib/people/actor";
import { conflictSql } from "@/lib/people/conflict-sql";
import { editsSql } from "@/lib/people/editor-sql";
import { editsAny, isReviewer } from "@/lib/people/policy";
import type { Reader } from "@/lib/stories/parts";
import { visibleTo } from "@/lib/stories/visibility";

/**
 * Comments this person may read, as SQL over `comments` joined with `revisions`, `stories` and `organisations`: the one
 * place that decides it, for lists, verbs and notices. The library reads from the decision on; editors of the
 * story always; a reviewer their own and what is answered to it, those of others after their own verdict, the must-fixes
 * that a review left behind which was given back or ran out, and of earlier rounds the must-fixes.
 */
export function commentVisibleTo(actor: Actor): SQL {
  const inside = and(visibleTo(actor), isNotNull(revisions.decidedAt));
  const free = sql`not ${conflictSql(actor)}`;
  return (
    or(
      inside,
      editsAny(actor) ? editsSql(actor) : undefined,
      isReviewer(actor) ? and(free, or(ofThisRound(actor), ofAnEarlierRound(actor))) : undefined,
    ) ?? sql`false`
  );
}

/** Whether this person may read one comment now. */
export async function readsComment(reader: Reader, actor: Actor, commentId: string): Promise<boolean> {
  const [found] = await reader
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(revisions, eq(revisions.id, comments.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(eq(comments.id, commentId), commentVisibleTo(actor)));
  return found !== undefined;
}

/** A notice tells of a comment that its reader may read. */
export const mentionKnownTo = (actor: Actor, told: Told): SQL => sql`exists (
  select from ${comments} join ${revisions} on ${revisions.id} = ${comments.revisionId}
    join ${stories} on ${stories.id} = ${revisions.storyId}
    join ${organisations} on ${organisations.id} = ${stories.organisationId}
  where ${comments.id} = ${told.subjectId} and ${commentVisibleTo(actor)})`;

/** The comment that began the thread: itself, where it is no answer. */
const root = (column: "author_id" | "must_fix" | "review_id") =>
  sql`(select t.${sql.raw(column)} from comments t where t.id = coalesce(${comments.parentId}, ${comments.id}))`;

const ofThisRound = ({ id }: Actor) => sql`exists (
  select from reviews w where w.revision_id = ${comments.revisionId} and w.reviewer_id = ${id}
    and w.released_at is null and w.confirmed_at is not null
    and (${comments.authorId} = ${id}
      or exists (select from verdicts v where v.review_id = w.id)
      or (${root("review_id")} = w.id and ${comments.reviewId} is null)
      or ${leftBehind}))`;

/** A must-fix whose review ended without a verdict of its own on this revision; not by who declared a conflict. */
const leftBehind = sql`(${root("must_fix")} and exists (
    select from reviews e where e.id = ${root("review_id")}
      and (e.released_at is not null or e.revision_id <> ${comments.revisionId}))
  and not exists (
    select from declared_conflicts d where d.story_id = ${stories.id} and d.person_id = ${root("author_id")}))`;

const ofAnEarlierRound = ({ id }: Actor) => sql`(
  (${root("must_fix")} or ${root("author_id")} = ${id})
  and exists (
    select from reviews w join revisions later on later.id = w.revision_id
    where later.story_id = ${stories.id} and later.number > ${revisions.number} and w.reviewer_id = ${id}
      and w.released_at is null and w.confirmed_at is not null))`;
