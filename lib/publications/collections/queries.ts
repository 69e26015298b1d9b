import { desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { collections, publications, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";

/** Every collection, the newest first; null for all but editors. */
export async function listCollections(actor: Actor) {
  if (!isEditor(actor)) return null;
  return db
    .select({
      ...{ id: collections.id, words: collections.words, publishedAt: collections.publishedAt },
      count: sql<number>`cardinality(${collections.storyIds})`,
    })
    .from(collections)
    .orderBy(desc(collections.createdAt), collections.id);
}

/** One collection with the slugs of its stories in their order; null where there is none, and for all but editors. */
export async function findCollection(actor: Actor, id: string) {
  if (!isEditor(actor)) return null;
  const [collection] = await db.select().from(collections).where(eq(collections.id, id));
  if (!collection) return null;
  const known = await db
    .select({ id: stories.id, slug: stories.slug, title: publications.title })
    .from(stories)
    .leftJoin(publications, eq(publications.storyId, stories.id))
    .where(inArray(stories.id, collection.storyIds));
  return {
    ...collection,
    stories: collection.storyIds.flatMap((storyId) => known.find((one) => one.id === storyId) ?? []),
  };
}

const MOST_OFFERED = 300;

/** The newest public stories, to choose from. */
export const listChoosable = () =>
  db
    .select({ slug: publications.slug, title: publications.title })
    .from(publications)
    .orderBy(desc(publications.publishedAt), publications.id)
    .limit(MOST_OFFERED);
