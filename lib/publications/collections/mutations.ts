import { eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { collections, publicCollections, stories } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";
import { slugFor } from "@/lib/stories/slug";
import type { collectionChange, collectionRef, newCollection } from "./schema";

/** Begins a collection that only editors see. */
export async function addCollection(actor: Actor, { words, stories: asked }: z.infer<typeof newCollection>) {
  if (!isEditor(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const storyIds = await storiesOf(tx, asked, []);
    const id = crypto.randomUUID();
    const [first] = Object.values(words);
    const named = slugFor(words.en?.title ?? first?.title ?? "") || "collection";
    const [taken] = await tx
      .select({ id: collections.id })
      .from(collections)
      .where(eq(collections.slug, named));
    const slug = taken ? `${named}-${id.slice(0, 8)}` : named;
    await tx.insert(collections).values({ id, slug, words, storyIds });
    await recordEvent(tx, actor, { kind: "collection.added", subjectId: id });
    return { id, version: 1 };
  });
}

/** Changes words, stories and their order; at once on the public pages too, where it stands there. */
export async function changeCollection(
  actor: Actor,
  { id, version, words, stories: asked }: z.infer<typeof collectionChange>,
) {
  return db.transaction(async (tx) => {
    const collection = await lockCollection(tx, actor, { id, version });
    const storyIds = await storiesOf(tx, asked, collection.storyIds);
    await save(tx, id, { words, storyIds, version: version + 1 });
    await tx
      .update(publicCollections)
      .set({ words, storyIds, changedAt: new Date() })
      .where(eq(publicCollections.id, id));
    await recordEvent(tx, actor, {
      ...{ kind: "collection.changed", subjectId: id, data: { stories: storyIds.length } },
    });
    return { id, version: version + 1 };
  });
}

/** Puts a collection on the public pages. One without stories is `collection_empty`. */
export async function publishCollection(actor: Actor, ref: z.infer<typeof collectionRef>) {
  return db.transaction(async (tx) => {
    const { id, slug, words, storyIds, publishedAt } = await lockCollection(tx, actor, ref);
    if (publishedAt) throw new Refusal("illegal_move");
    if (storyIds.length === 0) throw new Refusal("collection_empty");
    const now = new Date();
    await save(tx, id, { publishedAt: now, version: ref.version + 1 });
    await tx.insert(publicCollections).values({ id, slug, words, storyIds, publishedAt: now });
    await recordEvent(tx, actor, { kind: "collection.published", subjectId: id });
    return { id, version: ref.version + 1 };
  });
}

/** Takes a collection off the public pages; editors keep it. */
export async function unpublishCollection(actor: Actor, ref: z.infer<typeof collectionRef>) {
  return db.transaction(async (tx) => {
    const { id, publishedAt } = await lockCollection(tx, actor, ref);
    if (!publishedAt) throw new Refusal("illegal_move");
    await save(tx, id, { publishedAt: null, version: ref.version + 1 });
    await tx.delete(publicCollections).where(eq(publicCollections.id, id));
    await recordEvent(tx, actor, { kind: "collection.unpublished", subjectId: id });
    return { id, version: ref.version + 1 };
  });
}

/** Removes a collection for good, from the public pages too. The stories stay as they are. */
export async function removeCollection(actor: Actor, ref: z.infer<typeof collectionRef>) {
  return db.transaction(async (tx) => {
    const { id } = await lockCollection(tx, actor, ref);
    await tx.delete(collections).where(eq(collections.id, id));
    await recordEvent(tx, actor, { kind: "collection.removed", subjectId: id });
    return { removed: true };
  });
}

const save = (tx: Tx, id: string, set: Partial<typeof collections.$inferInsert>) =>
  tx.update(collections).set(set).where(eq(collections.id, id));

async function lockCollection(tx: Tx, actor: Actor, { id, version }: z.infer<typeof collectionRef>) {
  if (!isEditor(actor)) throw notFound();
  const [collection] = await tx.select().from(collections).where(eq(collections.id, id)).for("update");
  if (!collection) throw notFound();
  if (collection.version !== version) throw new Refusal("conflict");
  return collection;
}

/** Ids of the stories in the order asked for: each is public, or stood in it before. `story_not_here` names another. */
async function storiesOf(tx: Tx, asked: { story: string }[], before: string[]): Promise<string[]> {
  const slugs = asked.map(({ story }) => story);
  if (slugs.length === 0) return [];
  const found = await tx
    .select({
      ...{ id: stories.id, slug: stories.slug },
      isPublic: sql<boolean>`exists (select from publications p where p.story_id = stories.id)`,
    })
    .from(stories)
    .where(inArray(stories.slug, slugs));
  const problems: Record<string, string> = {};
  const ids = slugs.map((slug, at) => {
    const story = found.find((one) => one.slug === slug);
    if (!story || !(story.isPublic || before.includes(story.id)))
      problems[`stories.${at}.story`] = "story_not_here";
    else if (slugs.indexOf(slug) < at) problems[`stories.${at}.story`] = "story_twice";
    return story?.id ?? "";
  });
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", problems);
  return ids;
}
