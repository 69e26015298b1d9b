import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import type { Section } from "@/db/enums";
import { events, restorePoints, revisions } from "@/db/schema";
import { docOf } from "@/lib/rich-text/schema";
import { askForSignOff } from "@/lib/stories/mutations/ask-for-sign-off";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { findSection } from "@/lib/stories/queries";
import { aReadyStory } from "../support/factories";

type Ready = Awaited<ReturnType<typeof aReadyStory>>;

const rowOf = async ({ story }: Ready) =>
  (await db.select().from(revisions).where(eq(revisions.storyId, story.id)))[0]!;

async function save({ lead, story }: Ready, section: Section, change: (value: unknown) => unknown) {
  const now = (await findSection(lead, story.id, section))!;
  return saveSection(lead, { id: story.id, section, base: now.version, value: change(now.value) });
}

const SECTIONS = ["title", "summary", "need", "claims", "contributions", "voices", "photos"] as const;

test("a save without a change alters nothing: version, ask for sign-off, restore points, record", async () => {
  const ready = await aReadyStory({ media: true, country: "MHL" });
  await askForSignOff(ready.author, { id: ready.story.id });
  const before = await rowOf(ready);
  const kept = () => db.select().from(restorePoints).where(eq(restorePoints.revisionId, before.id));
  const points = await kept();
  for (const section of SECTIONS)
    expect(await save(ready, section, (value) => value)).toMatchObject({ version: before.version });
  await save(ready, "title", (value) => `  ${value} `);
  expect(await rowOf(ready)).toEqual(before);
  expect(await kept()).toEqual(points);
  const wrote = and(eq(events.storyId, ready.story.id), eq(events.actorId, ready.lead.id));
  expect(await db.select().from(events).where(wrote)).toEqual([]);
});

test.each([
  ["title", (value: unknown) => `${value}.`],
  ["need", () => docOf("Other words")],
  ["claims", (value: unknown) => (value as object[]).map((one) => ({ ...one, sentence: "More can read." }))],
] as const)("one changed character of %s ends the ask for sign-off", async (section, change) => {
  const ready = await aReadyStory({ country: "MHL" });
  await askForSignOff(ready.author, { id: ready.story.id });
  const { version } = await rowOf(ready);
  await save(ready, section, change);
  expect(await rowOf(ready)).toMatchObject({
    ...{ version: version + 1, signOffAskedAt: null, signOffAskedBy: null, savedBy: ready.lead.id },
  });
});

test("a save without a change answers with a version from which one can go on writing", async () => {
  const ready = await aReadyStory({ country: "MHL" });
  const { version } = await save(ready, "title", (value) => value);
  const { lead, story } = ready;
  await saveSection(lead, { id: story.id, section: "title", base: version, value: "Another title" });
  expect((await rowOf(ready)).title).toBe("Another title");
});
