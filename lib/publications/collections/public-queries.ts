import { desc, eq, inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications, publicCollections } from "@/db/schema";
import { SLUG } from "@/lib/search/filters";
import { listCards } from "../public-queries";

/** The collections that are public, the newest first, with how many of their stories are public now. */
export const listPublicCollections = () =>
  publicDb
    .select({
      ...{ slug: publicCollections.slug, words: publicCollections.words },
      count: sql<number>`(select count(distinct p.story_id)::int from publications p where p.story_id = any (public_collections.story_ids))`,
    })
    .from(publicCollections)
    .orderBy(desc(publicCollections.publishedAt), publicCollections.id);

/** A public collection with cards of those of its stories that are public now, in its order; null where there is none. */
export async function findPublicCollection(slug: string) {
  if (!SLUG.test(slug)) return null;
  const [collection] = await publicDb
    .select()
    .from(publicCollections)
    .where(eq(publicCollections.slug, slug));
  if (!collection) return null;
  const { storyIds, words } = collection;
  const cards = await listCards(inArray(publications.storyId, storyIds));
  const ordered = storyIds.flatMap((id) => cards.filter(({ storyId }) => storyId === id));
  return { slug, words, stories: ordered };
}
