import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { stories } from "@/db/schema";
import {
  addCollection,
  changeCollection,
  publishCollection,
  removeCollection,
  unpublishCollection,
} from "@/lib/publications/collections/mutations";
import { collectionChange, newCollection } from "@/lib/publications/collections/schema";
import type { Made } from "./permission-world";
import type { Expected } from "./permissions";
import type { ThingVerb } from "./permissions-things";

/** A collection is about no organisation's private side: every editor keeps it, in conflict or not. */
const EDITORS: Expected = { editor: "done", editorInConflict: "done" };

const typed = (slug: string) => ({
  words: [{ language: "en", title: "A collection", text: "" }],
  stories: [{ story: slug }],
});
const slugOf = async ({ storyId }: Made) => {
  const [story] = await db.select({ slug: stories.slug }).from(stories).where(eq(stories.id, storyId));
  return story?.slug ?? "";
};
const begun = async (made: Made) =>
  addCollection(made.world.cast.editor, newCollection.parse(typed(await slugOf(made))));

/** The table of rights, of collections. */
export const COLLECTION_VERBS = {
  addCollectionAction: {
    ...{ run: addCollection, who: EDITORS, published: true, parse: newCollection.parse },
    input: async (made) => typed(await slugOf(made)),
  },
  changeCollectionAction: {
    ...{ run: changeCollection, who: EDITORS, published: true, parse: collectionChange.parse },
    input: async (made) => ({ ...(await begun(made)), ...typed(await slugOf(made)) }),
  },
  publishCollectionAction: { run: publishCollection, who: EDITORS, published: true, input: begun },
  unpublishCollectionAction: {
    ...{ run: unpublishCollection, who: EDITORS, published: true },
    input: async (made) => publishCollection(made.world.cast.editor, await begun(made)),
  },
  removeCollectionAction: { run: removeCollection, who: EDITORS, published: true, input: begun },
} as const satisfies Record<string, ThingVerb>;
