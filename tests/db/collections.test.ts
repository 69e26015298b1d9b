import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import {
  addCollection,
  changeCollection,
  publishCollection,
  removeCollection,
  unpublishCollection,
} from "@/lib/publications/collections/mutations";
import { findPublicCollection, listPublicCollections } from "@/lib/publications/collections/public-queries";
import { findCollection, listCollections } from "@/lib/publications/collections/queries";
import { collectionChange, newCollection } from "@/lib/publications/collections/schema";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPerson, aPublishedStory, aReadyStory, aReviewer, codeOf } from "../support/factories";

const REASON = { reason: "library_wish" as const, privateReason: "because", hideTitle: false };
const words = (title: string) => [{ language: "en", title, text: "Words about it" }];
const begin = (actor: Actor, title: string, slugs: string[]) =>
  addCollection(
    actor,
    newCollection.parse({ words: words(title), stories: slugs.map((story) => ({ story })) }),
  );
const asChange = (id: string, version: number, slugs: string[]) =>
  collectionChange.parse({
    id,
    version,
    words: words("Changed"),
    stories: slugs.map((story) => ({ story })),
  });

let editor: Actor;
let slugs: string[];
let stories: { id: string; slug: string }[];

beforeAll(async () => {
  editor = await anEditor();
  stories = [];
  for (let n = 0; n < 3; n += 1) stories.push((await aPublishedStory({ country: "SLB" })).story);
  slugs = stories.map(({ slug }) => slug);
});

const shown = async (slug: string) => (await findPublicCollection(slug))?.stories.map((one) => one.slug);

test("is begun, put in order, published, taken back and removed, each on record", async () => {
  const { id } = await begin(editor, "Reading on the islands", [slugs[0]!, slugs[1]!]);
  const { slug } = (await findCollection(editor, id))!;
  expect(slug).toBe("reading-on-the-islands");
  expect(await findPublicCollection(slug)).toBeNull();
  await publishCollection(editor, { id, version: 1 });
  expect(await shown(slug)).toEqual([slugs[0], slugs[1]]);
  await changeCollection(editor, asChange(id, 2, [slugs[2]!, slugs[0]!]));
  expect(await shown(slug)).toEqual([slugs[2], slugs[0]]);
  expect((await listPublicCollections()).find((one) => one.slug === slug)?.count).toBe(2);
  await unpublishCollection(editor, { id, version: 3 });
  expect(await findPublicCollection(slug)).toBeNull();
  await publishCollection(editor, { id, version: 4 });
  await removeCollection(editor, { id, version: 5 });
  expect([await findPublicCollection(slug), await findCollection(editor, id)]).toEqual([null, null]);
  const told = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.at);
  expect(told.map(({ kind }) => kind.split(".")[1])).toEqual([
    ...["added", "published", "changed", "unpublished", "published", "removed"],
  ]);
});

test("a story that is taken down drops out at once, and is back when it is public again", async () => {
  const { id } = await begin(editor, "Two stories", [slugs[0]!, slugs[1]!]);
  await publishCollection(editor, { id, version: 1 });
  await unpublishStory(editor, { id: stories[0]!.id, ...REASON });
  expect(await shown("two-stories")).toEqual([slugs[1]]);
  await changeCollection(editor, asChange(id, 2, [slugs[0]!, slugs[1]!]));
  expect(await shown("two-stories")).toEqual([slugs[1]]);
  await republishStory(editor, { id: stories[0]!.id });
  expect(await shown("two-stories")).toEqual([slugs[0], slugs[1]]);
});

describe("refused", () => {
  test("to all but editors, as if it were not there", async () => {
    const { id } = await begin(editor, "Nobody else", [slugs[1]!]);
    for (const actor of [await aPerson(), await aReviewer(), await aPerson({ roles: ["admin"] })]) {
      expect(await codeOf(begin(actor, "Mine", []))).toBe("not_found");
      for (const verb of [publishCollection, unpublishCollection, removeCollection])
        expect(await codeOf(verb(actor, { id, version: 1 }))).toBe("not_found");
      expect(await codeOf(changeCollection(actor, asChange(id, 1, [])))).toBe("not_found");
      expect([await listCollections(actor), await findCollection(actor, id)]).toEqual([null, null]);
    }
  });

  test("stories that are not public or stand in it twice, each named", async () => {
    const { story } = await aReadyStory({ country: "SLB" });
    const refused = begin(editor, "Not these", [slugs[1]!, story.slug, "none-such", slugs[1]!]);
    await expect(refused).rejects.toMatchObject({
      ...{ code: "invalid" },
      fields: {
        "stories.1.story": "story_not_here",
        "stories.2.story": "story_not_here",
        "stories.3.story": "story_twice",
      },
    });
  });

  test("in the wrong state, empty, or when somebody else was quicker", async () => {
    const { id } = await begin(editor, "Empty", []);
    expect(await codeOf(publishCollection(editor, { id, version: 1 }))).toBe("collection_empty");
    expect(await codeOf(unpublishCollection(editor, { id, version: 1 }))).toBe("illegal_move");
    const both = await Promise.allSettled([
      changeCollection(editor, asChange(id, 1, [slugs[1]!])),
      changeCollection(editor, asChange(id, 1, [slugs[2]!])),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await publishCollection(editor, { id, version: 2 });
    expect(await codeOf(publishCollection(editor, { id, version: 3 }))).toBe("illegal_move");
    const [last] = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(desc(events.at));
    expect(last?.kind).toBe("collection.published");
  });
});

test("an address of a page is as good as a slug; two of one name have two addresses", async () => {
  const { id } = await begin(editor, "Same name", [`http://localhost:3000/en/stories/${slugs[1]}?x#y`]);
  const other = await begin(editor, "Same name", []);
  const [one, two] = [(await findCollection(editor, id))!, (await findCollection(editor, other.id))!];
  expect(one.stories.map(({ slug }) => slug)).toEqual([slugs[1]]);
  expect(one.slug).not.toBe(two.slug);
  expect(newCollection.safeParse({ words: words("x"), stories: [{ story: "No slug!" }] }).success).toBe(
    false,
  );
  for (const slug of ["%00", "", "none", "a".repeat(400)])
    expect(await findPublicCollection(slug)).toBeNull();
});
