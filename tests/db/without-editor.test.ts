import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { affiliations, notices } from "@/db/schema";
import { nameEditor } from "@/lib/reviews/mutations/name-editor";
import { assignReviewer } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { countWaiting, findWaiting } from "@/lib/reviews/waiting-queries";
import { again, anEditor, aPerson, aReviewer, aSubmittedStory, codeOf } from "../support/factories";
import { restEditors } from "../support/rounds";

/** Every editor has a conflict with a story: an admin names one for it. */

let wake: () => Promise<void>;
beforeAll(async () => {
  wake = await restEditors();
});
afterAll(() => wake());

const tied = async (person: { id: string }, organisationId: string) => {
  await db.insert(affiliations).values({ personId: person.id, organisationId });
  return again(person);
};

test("an admin sees whose story it is and no word of it, and makes a reviewer without a conflict an editor", async () => {
  const admin = await aPerson({ roles: ["admin"] });
  const made = await aSubmittedStory({ country: "CXR", word: "unedited" });
  const free = await anEditor();
  const { revision, library } = made;
  const rows = async () =>
    (await findWaiting(admin))!.stories.filter((one) => one.revisionId === revision.id);
  const reviewer = await aReviewer();
  const name = (actor: typeof admin, personId: string) =>
    codeOf(nameEditor(actor, { revisionId: revision.id, personId }));

  expect(await rows()).toEqual([]);
  expect(await name(admin, reviewer.id)).toBe("editor_free");
  const before = await countWaiting(admin);
  const editor = await tied(free, library.id);
  expect(await rows()).toMatchObject([{ organisation: library.name, country: "CXR" }]);
  expect(await countWaiting(admin)).toBeGreaterThan(before);
  expect(JSON.stringify(await findWaiting(admin))).not.toContain("unedited");
  expect((await findWaiting(editor))?.stories).toEqual([]);
  expect(await findReview(admin, revision.id)).toBeNull();

  for (const actor of [editor, reviewer, made.lead, await aPerson()])
    expect(await name(actor, reviewer.id)).toBe("not_found");
  const bound = await tied(await aReviewer(), library.id);
  for (const { id } of [bound, made.lead, admin]) expect(await name(admin, id)).toBe("reviewer_unfit");

  const both = await Promise.all([name(admin, reviewer.id), name(admin, (await aReviewer()).id)]);
  expect(both.sort()).toEqual(["done", "editor_free"]);
  expect(await rows()).toEqual([]);
  const told = await db
    .select({ id: notices.personId })
    .from(notices)
    .where(and(eq(notices.revisionId, revision.id), eq(notices.kind, "submitted")));
  const named = await again(told.find(({ id }) => id !== free.id)!);
  expect(named.roles.sort()).toEqual(["editor", "reviewer"]);
  expect((await findReview(named, revision.id))?.stage).toBe("editing");
  const other = await aReviewer();
  expect(await codeOf(assignReviewer(named, { revisionId: revision.id, reviewerId: other.id }))).toBe("done");
});
