import { and, asc, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { amendments, revisions, stories, suggestedEdits } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { visibleTo } from "@/lib/stories/visibility";
import { listInConflict } from "./in-conflict";

const { id, passage, item, quote, prefix, suffix, words, why } = suggestedEdits;
const { sentAt, answeredAt, accepted, answerWord } = suggestedEdits;
/** Never whose it is: the library does not learn who judges. */
const shown = {
  id,
  passage,
  item,
  quote,
  prefix,
  suffix,
  words,
  why,
  sentAt,
  answeredAt,
  accepted,
  answerWord,
};

/** Those of a revision, and of the one that it amends: there stand the answers that made it. */
const around = (revisionId: string) =>
  or(
    eq(suggestedEdits.revisionId, revisionId),
    inArray(
      suggestedEdits.revisionId,
      db.select({ id: amendments.amendsId }).from(amendments).where(eq(amendments.revisionId, revisionId)),
    ),
  );

/**
 * Wording suggested for a revision, in the order in which it was made; `authorId`: by this reviewer alone.
 * For those who may read the revision: the caller has asked.
 */
export const listEdits = (revisionId: string, authorId: string | null) =>
  db
    .select(shown)
    .from(suggestedEdits)
    .where(and(around(revisionId), authorId ? eq(suggestedEdits.authorId, authorId) : undefined))
    .orderBy(asc(suggestedEdits.createdAt), suggestedEdits.id);

export type EditRow = Awaited<ReturnType<typeof listEdits>>[number];

/**
 * For the library: what was sent for the revision that is in review now, with the answers given; not what waits of one
 * who has a conflict by now.
 */
export async function listSentEdits(actor: Actor, storyId: string) {
  const [row] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .where(and(eq(revisions.storyId, storyId), eq(revisions.state, "in_review"), visibleTo(actor)));
  if (!row) return [];
  const sent = (await listEdits(row.id, null)).filter((edit) => edit.sentAt !== null);
  const stopped = await listStopped(storyId, row.id);
  return sent.filter((edit) => edit.answeredAt !== null || !stopped.has(edit.id));
}

/** What was suggested for a revision by those who have a conflict by now. */
async function listStopped(storyId: string, revisionId: string): Promise<ReadonlySet<string>> {
  const all = await db
    .select({ id, authorId: suggestedEdits.authorId })
    .from(suggestedEdits)
    .where(eq(suggestedEdits.revisionId, revisionId));
  const people = await listInConflict(
    db,
    storyId,
    all.map(({ authorId }) => authorId),
  );
  return new Set(all.filter(({ authorId }) => people.has(authorId)).map((edit) => edit.id));
}
