import { and, desc, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, revisions, stories } from "@/db/schema";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayReadDraft } from "../policy";

/** A revision with its story and organisation, locked until the transaction ends. */
export type LockedRevision = typeof revisions.$inferSelect & {
  story: typeof stories.$inferSelect;
  organisation: typeof organisations.$inferSelect;
};

/** Ids of an event or notice about a revision. */
export const about = (revision: LockedRevision) => ({
  organisationId: revision.story.organisationId,
  projectId: revision.story.projectId,
  storyId: revision.storyId,
  revisionId: revision.id,
});

/**
 * Locks a story and its latest revision that was not discarded (the discarded one where there is no other),
 * for someone who reads it from the inside. Refuses `not_found` for everybody else.
 * Every verb locks the story first, so two verbs on one story wait for each other.
 */
export async function lockStory(tx: Tx, actor: Actor, storyId: string): Promise<LockedRevision> {
  const { story, organisation } = await lockRow(tx, storyId);
  if (!mayReadDraft(actor, story)) throw notFound();
  const [standing] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), ne(revisions.state, "discarded")))
    .orderBy(desc(revisions.number))
    .limit(1);
  const [discarded] = standing ? [] : await latest(tx, storyId);
  const revision = standing ?? discarded;
  if (!revision) throw notFound();
  return { ...revision, story, organisation };
}

/** Locks the story of a revision and reads the revision as it now is. Asks for no rights: the verb does. */
export async function lockRevision(tx: Tx, revisionId: string): Promise<LockedRevision> {
  const [found] = await tx
    .select({ storyId: revisions.storyId })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  if (!found) throw notFound();
  const { story, organisation } = await lockRow(tx, found.storyId);
  const [revision] = await tx.select().from(revisions).where(eq(revisions.id, revisionId));
  if (!revision) throw notFound();
  return { ...revision, story, organisation };
}

const latest = (tx: Tx, storyId: string) =>
  tx.select().from(revisions).where(eq(revisions.storyId, storyId)).orderBy(desc(revisions.number)).limit(1);

async function lockRow(tx: Tx, storyId: string) {
  const [row] = await tx
    .select({ story: stories, organisation: organisations })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(eq(stories.id, storyId))
    .for("update", { of: stories });
  if (!row) throw notFound();
  return row;
}
