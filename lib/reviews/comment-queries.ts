import { and, asc, desc, eq, inArray, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { StoryContent } from "@/db/documents";
import {
  claims,
  commentPins,
  comments,
  mustFixAnswers,
  organisations,
  people,
  revisions,
  settings,
  stories,
} from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { storyContent } from "@/lib/stories/content";
import { loadPhotos } from "@/lib/stories/parts";
import { roundOf } from "@/lib/stories/round";
import { shownPhotos } from "@/lib/stories/shown-media";
import { visibleTo } from "@/lib/stories/visibility";
import { commentVisibleTo } from "./comment-visibility";
import { type PinPlace, pinPlace, type StoredPin } from "./pin-place";

/** The text in which pins are found again: of the round that is read, which may be later than the comment's. */
export type PinnedText = { content: StoryContent; photoIds: readonly string[] };

/**
 * The comments on revisions of a story that this person may read, those on the newest first, in each the oldest first,
 * with where they stand in `text`.
 */
export async function listComments(actor: Actor, revisionIds: readonly string[], text: PinnedText) {
  if (revisionIds.length === 0) return [];
  return placed(await selectComments(actor, inArray(comments.revisionId, [...revisionIds])), text);
}

export type CommentRow = Awaited<ReturnType<typeof listComments>>[number];

/**
 * For the organisation: remarks on its decided rounds, the newest round first, each with where it stands in the text of
 * now. Names only where the house shows them.
 */
export async function listRemarks(actor: Actor, storyId: string) {
  const [house] = await db.select().from(settings);
  const rows = await selectComments(
    actor,
    and(eq(stories.id, storyId), visibleTo(actor), isNotNull(revisions.decidedAt)),
  );
  if (rows.length === 0) return [];
  return placed(rows, await textOfNow(storyId)).map((row) => ({
    ...row,
    // Whom reviewers and editors turned to is theirs.
    mentions: [],
    author: row.reviewId && !house?.namesAfterVerdict ? null : row.author,
  }));
}

export type Remark = Awaited<ReturnType<typeof listRemarks>>[number];

const selectComments = (actor: Actor, which: SQL | undefined) =>
  db
    .select({
      id: comments.id,
      reviewId: comments.reviewId,
      authorId: comments.authorId,
      author: people.name,
      parentId: comments.parentId,
      section: comments.section,
      criterion: comments.criterion,
      body: comments.body,
      mustFix: comments.mustFix,
      createdAt: comments.createdAt,
      closedAt: comments.closedAt,
      closedWord: comments.closedWord,
      outcome: mustFixAnswers.outcome,
      revisionId: comments.revisionId,
      round: roundOf,
      mentions: sql<string[]>`array(select p.name from comment_mentions m join people p on p.id = m.person_id
        where m.comment_id = ${comments.id} order by p.name)`,
      pin: {
        commentId: commentPins.commentId,
        photoId: commentPins.photoId,
        target: commentPins.target,
        quote: commentPins.quote,
        prefix: commentPins.prefix,
        suffix: commentPins.suffix,
        claim: claims.sentence,
        claimFindings: sql<
          string[]
        >`array(select f.finding_id from claim_findings f where f.claim_id = ${commentPins.claimId})`,
        contribution: sql<string | null>`(select c.sentence from contributions c
          where c.revision_id = ${comments.revisionId} and c.target = ${commentPins.target})`,
      },
    })
    .from(comments)
    .innerJoin(revisions, eq(revisions.id, comments.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(people, eq(people.id, comments.authorId))
    .leftJoin(mustFixAnswers, eq(mustFixAnswers.commentId, comments.id))
    .leftJoin(commentPins, eq(commentPins.commentId, comments.id))
    .leftJoin(claims, eq(claims.id, commentPins.claimId))
    .where(and(which, commentVisibleTo(actor)))
    .orderBy(desc(revisions.number), asc(comments.createdAt), comments.id);

async function textOfNow(storyId: string): Promise<PinnedText> {
  const [standing] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), ne(revisions.state, "discarded")))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (!standing) throw new Error(`story ${storyId} has remarks and no revision`);
  const photos = await loadPhotos(db, standing.id);
  return { content: await storyContent(db, standing.id), photoIds: shownPhotos(photos).map(({ id }) => id) };
}

type Row = Awaited<ReturnType<typeof selectComments>>[number];

const placed = (rows: Row[], { content, photoIds }: PinnedText) =>
  rows.map(({ pin, ...row }) => ({
    ...row,
    pin:
      pin.commentId === null
        ? null
        : (pinPlace(pin as StoredPin, row.section, content, photoIds) as PinPlace),
  }));
