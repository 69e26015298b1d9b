import { and, asc, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { amendments, comments, differenceConfirmations, mustFixAnswers, revisions } from "@/db/schema";
import { storyContent } from "@/lib/stories/content";
import { lastJudged } from "@/lib/stories/last-judged";
import { loadPhotos, loadVoices } from "@/lib/stories/parts";
import type { Told } from "./difference";

type Revision = typeof revisions.$inferSelect;

/**
 * What a judge compares a revision with. `amended`: the revision of which it is the same but for accepted wording;
 * `before`: the last round that was decided, its must-fixes with what the library did about each. Null where there is
 * none. `earlierIds`: that round and those recalled since, whose comments still say something.
 * For those who may read the revision: the caller has asked.
 */
export async function findEarlier(revision: Revision, reviewId: string | null) {
  const amended = await amendedBy(revision);
  let first = revision;
  for (let one = amended; one; one = await amendedBy(one)) first = one;
  const before = await lastJudged(db, first);
  return {
    amended: amended && (await tell(amended)),
    confirmed: reviewId !== null && (await isConfirmed(reviewId)),
    before: before && (await tell(before)),
    earlierIds: before ? await listSince(before, first) : [],
    mustFixes: before?.state === "returned" ? await listMustFixes(before.id) : [],
  };
}

/** The submitted revisions from the decided one on, up to this one; all before it, where none was decided. */
async function listSince(before: Revision, { storyId, number }: Revision): Promise<string[]> {
  const rows = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, storyId),
        isNotNull(revisions.submittedAt),
        lt(revisions.number, number),
        before.decidedAt ? gte(revisions.number, before.number) : undefined,
      ),
    );
  return rows.map(({ id }) => id);
}

/** All that is told in a stored revision, less what is hidden. */
const tell = async ({ id }: Pick<Revision, "id">): Promise<Told> => ({
  content: await storyContent(db, id),
  photos: (await loadPhotos(db, id)).filter(({ hiddenAt }) => hiddenAt === null),
  voices: (await loadVoices(db, id)).filter(({ hiddenAt }) => hiddenAt === null),
});

/** The revision that this one amends. */
async function amendedBy({ id }: Pick<Revision, "id">): Promise<Revision | null> {
  const [row] = await db
    .select({ revision: revisions })
    .from(amendments)
    .innerJoin(revisions, eq(revisions.id, amendments.amendsId))
    .where(eq(amendments.revisionId, id));
  return row?.revision ?? null;
}

async function isConfirmed(reviewId: string): Promise<boolean> {
  const [row] = await db
    .select({ at: differenceConfirmations.confirmedAt })
    .from(differenceConfirmations)
    .where(eq(differenceConfirmations.reviewId, reviewId));
  return row !== undefined;
}

/** Must-fixes of a decided round with the library's answers and replies. */
async function listMustFixes(revisionId: string) {
  const items = await db
    .select({
      ...{ id: comments.id, section: comments.section, body: comments.body },
      outcome: mustFixAnswers.outcome,
    })
    .from(comments)
    .leftJoin(mustFixAnswers, eq(mustFixAnswers.commentId, comments.id))
    .where(and(eq(comments.revisionId, revisionId), eq(comments.mustFix, true)))
    .orderBy(asc(comments.createdAt), comments.id);
  const replies = await db
    .select({ id: comments.id, parentId: comments.parentId, body: comments.body })
    .from(comments)
    .where(
      inArray(
        comments.parentId,
        items.map(({ id }) => id),
      ),
    )
    .orderBy(asc(comments.createdAt));
  return items.map((item) => ({ ...item, replies: replies.filter(({ parentId }) => parentId === item.id) }));
}

export type Earlier = Awaited<ReturnType<typeof findEarlier>>;
