import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { letters, people, revisions, settings, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { visibleTo } from "@/lib/stories/visibility";

const shown = {
  ...{ locale: letters.locale, body: letters.body, sentAt: letters.sentAt },
  ...{ version: revisions.number, state: revisions.state },
};

/** For the library: the letters that came with decisions on a story, the newest first. A name only where the house shows it. */
export const listLetters = (actor: Actor, storyId: string) =>
  db
    .select({
      ...shown,
      author: sql<string | null>`case when ${settings.namesAfterVerdict} then ${people.name} end`,
    })
    .from(letters)
    .innerJoin(revisions, eq(revisions.id, letters.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(people, eq(people.id, letters.authorId))
    .innerJoin(settings, eq(settings.only, true))
    .where(and(eq(stories.id, storyId), visibleTo(actor)))
    .orderBy(desc(revisions.number));

export type Letter = Awaited<ReturnType<typeof listLetters>>[number];

/** The letter about a revision. Asks for no rights: only for those who read everything of its review. */
export async function findLetter(revisionId: string): Promise<Letter | null> {
  const [found] = await db
    .select({ ...shown, author: people.name })
    .from(letters)
    .innerJoin(revisions, eq(revisions.id, letters.revisionId))
    .innerJoin(people, eq(people.id, letters.authorId))
    .where(eq(letters.revisionId, revisionId));
  return found ?? null;
}
