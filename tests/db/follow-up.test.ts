import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, plainNumbers } from "@/db/schema";
import { findPublication, listFollowing } from "@/lib/publications/public-queries";
import { listInformationTargets } from "@/lib/sdg/queries";
import { chooseInformationTargets } from "@/lib/stories/mutations/choose-information-targets";
import { createStory } from "@/lib/stories/mutations/create-story";
import { sayNoResult } from "@/lib/stories/mutations/say-no-result";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { listPlainNumbers } from "@/lib/stories/queries";
import { targetSelection } from "@/lib/stories/schema";
import { aPerson, aPublishedStory, aReadyStory, codeOf } from "../support/factories";

describe("a follow-up", () => {
  const input = (projectId: string, followsId: string) => ({
    ...{ projectId, followsId, title: "A year later", language: "en" },
  });

  test("is begun from a story of the same project that has been public", async () => {
    const { author, project, story } = await aPublishedStory();
    expect(await codeOf(createStory(author, input(project.id, story.id)))).toBe("done");
    const draft = await aReadyStory();
    expect(await codeOf(createStory(draft.author, input(draft.project.id, draft.story.id)))).toBe("invalid");
    expect(await codeOf(createStory(draft.author, input(draft.project.id, story.id)))).toBe("invalid");
    expect(await codeOf(createStory(draft.author, input(project.id, story.id)))).toBe("not_found");
  });

  test("is linked in neither direction while one of the two is not public", async () => {
    const { author, project, story } = await aPublishedStory();
    await createStory(author, input(project.id, story.id));
    const first = (await findPublication(story.slug))!;
    expect(await listFollowing(first)).toEqual({ follows: [], followed: [] });
    expect(
      await listFollowing({ storyId: crypto.randomUUID(), followsStoryId: first.storyId }),
    ).toMatchObject({
      follows: [{ slug: story.slug }],
    });
  });
});

describe("a number that is no result", () => {
  test("is said once, by those who write the draft, and known to all who read it", async () => {
    const { author, lead, sponsorLead, story } = await aReadyStory();
    const number = { id: story.id, number: "12" };
    await Promise.all([sayNoResult(author, number), sayNoResult(lead, number)]);
    expect(await db.select().from(plainNumbers).where(eq(plainNumbers.storyId, story.id))).toHaveLength(1);
    expect(await listPlainNumbers(sponsorLead, story.id)).toEqual(["12"]);
    expect(await codeOf(sayNoResult(sponsorLead, number))).toBe("forbidden");
    expect(await codeOf(sayNoResult(await aPerson(), number))).toBe("not_found");
    expect(await listPlainNumbers(await aPerson(), story.id)).toEqual([]);
    await submitStory(lead, { id: story.id, version: story.version, licence: true, embargoUntil: null });
    expect(await codeOf(sayNoResult(author, number))).toBe("not_a_draft");
  });
});

describe("the selection of targets near to access to information", () => {
  test("begins with twenty, is an admin's to change, and is on record", async () => {
    const before = await listInformationTargets();
    expect(before).toHaveLength(20);
    const admin = await aPerson({ roles: ["admin"] });
    for (const other of [await aPerson(), await aPerson({ roles: ["editor", "reviewer"] })])
      expect(await codeOf(chooseInformationTargets(other, { targets: [] }))).toBe("not_found");
    await chooseInformationTargets(admin, { targets: ["16.10", "4.6", "4.6"] });
    expect(await listInformationTargets()).toEqual(["4.6", "16.10"]);
    const recorded = await db.select().from(events).where(eq(events.actorId, admin.id));
    expect(recorded.map(({ kind, data }) => [kind, data])).toEqual([
      ["settings.targets_changed", { count: 2 }],
    ]);
    await chooseInformationTargets(admin, { targets: before });
    expect(await listInformationTargets()).toEqual(before);
  });

  test("holds real targets only", () => {
    expect(targetSelection.safeParse({ targets: ["4.8"] }).success).toBe(false);
    expect(targetSelection.safeParse({ targets: ["4.7"] }).success).toBe(true);
  });
});
