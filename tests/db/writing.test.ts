import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { Section } from "@/db/enums";
import { events, presences, restorePoints, revisions } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { docOf } from "@/lib/rich-text/schema";
import { bePresent } from "@/lib/stories/mutations/be-present";
import { bringBack } from "@/lib/stories/mutations/bring-back";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import { forgetOldPoints } from "@/lib/stories/mutations/forget-points";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findRestorePoint, findSection, findStory, listRestorePoints } from "@/lib/stories/queries";
import { aPerson, aReadyStory, codeOf, write } from "../support/factories";

type Ready = Awaited<ReturnType<typeof aReadyStory>>;
let ready: Ready;
beforeEach(async () => {
  ready = await aReadyStory({ media: true });
});

const now = async (actor: Actor, id: string, section: Section) => (await findSection(actor, id, section))!;
const pointsOf = async (section: Section) =>
  (await listRestorePoints(ready.author, ready.story.id)).filter((point) => point.section === section);
const heldBy = async (id: string) => (await findRestorePoint(ready.author, ready.story.id, id))?.value;

describe("a section", () => {
  test("is read as it is now by those who read the draft, and by nobody else", async () => {
    const { author, sponsorLead, sponsorAuthor, story } = ready;
    const found = await now(author, story.id, "summary");
    expect(found).toMatchObject({ state: "draft", savedBy: author.name });
    expect((await findSection(sponsorLead, story.id, "summary"))?.value).toBe(found.value);
    expect(await findSection(sponsorAuthor, story.id, "summary")).toBeNull();
    expect(await findSection(await aPerson(), story.id, "summary")).toBeNull();
  });

  test("that waited on a device never goes into the draft of another round, nor in someone else's name", async () => {
    const { author, lead, story } = ready;
    const { version: base, revision } = await now(author, story.id, "title");
    const input = { id: story.id, section: "title" as const, base, value: "Late" };
    const other = (await aReadyStory()).story.id;
    const otherRevision = (await findSection(ready.author, other, "title"))?.revision ?? crypto.randomUUID();
    expect(await codeOf(saveSection(author, { ...input, revision: otherRevision }))).toBe("conflict");
    expect(await codeOf(saveSection(lead, { ...input, revision, writer: author.id }))).toBe("other_person");
    expect(await codeOf(saveSection(author, { ...input, revision, writer: author.id }))).toBe("done");
  });

  test("of voices gives new voices their ids, so that a second save makes no second row", async () => {
    const { author, story } = ready;
    const { version, value } = await now(author, story.id, "voices");
    const fresh = { id: null, quote: "New", name: "B", role: "", isChild: false, consentId: null };
    const input = { id: story.id, section: "voices" as const };
    const first = await saveSection(author, {
      ...input,
      base: version,
      value: [...(value as object[]), fresh],
    });
    expect(first.ids).toHaveLength(2);
    const again = [...(value as object[]), { ...fresh, id: first.ids?.[1], quote: "New words" }];
    const second = await saveSection(author, { ...input, base: first.version, value: again });
    expect(second.ids).toEqual(first.ids);
  });
});

describe("restore points", () => {
  test("keep a stretch of writing as one, another person's as another, and what stood before", async () => {
    const { author, lead, story } = ready;
    await write(author, story.id, { summary: "One" });
    await write(author, story.id, { summary: "One two" });
    await write(lead, story.id, { summary: "One two three" });
    const [third, second, ...older] = await pointsOf("summary");
    expect([third?.person, second?.person]).toEqual([lead.name, author.name]);
    expect([await heldBy(third!.id), await heldBy(second!.id)]).toEqual(["One two three", "One two"]);
    expect(older).toHaveLength(1);
  });

  test("are read by those who read the draft, and by nobody else", async () => {
    const { sponsorLead, sponsorAuthor, story } = ready;
    const [point] = await pointsOf("need");
    expect((await listRestorePoints(sponsorLead, story.id)).length).toBeGreaterThan(0);
    expect(await findRestorePoint(sponsorLead, story.id, point!.id)).not.toBeNull();
    for (const stranger of [sponsorAuthor, await aPerson({ roles: ["editor", "admin"] })]) {
      expect(await listRestorePoints(stranger, story.id)).toEqual([]);
      expect(await findRestorePoint(stranger, story.id, point!.id)).toBeNull();
    }
  });

  test("never hold the words of voices", async () => {
    const rows = await db.select().from(restorePoints).where(eq(restorePoints.storyId, ready.story.id));
    expect(rows.map((row) => row.section)).not.toContain("voices");
    expect(JSON.stringify(rows)).not.toContain("I can read");
    await expect(
      db.execute(sql`update restore_points set section = 'voices' where id = ${rows[0]!.id}`),
    ).rejects.toThrow();
  });

  test("go 30 days after the draft ended, and stay until then", async () => {
    const { author, story } = ready;
    await discardDraft(author, { id: story.id, version: story.version });
    await forgetOldPoints();
    expect((await pointsOf("need")).length).toBeGreaterThan(0);
    await db
      .update(revisions)
      .set({ discardedAt: sql`now() - interval '31 days'` })
      .where(eq(revisions.storyId, story.id));
    await forgetOldPoints();
    expect(await pointsOf("need")).toEqual([]);
  });
});

describe("bringing an earlier text back", () => {
  const aChange = async () => {
    const { author, story } = ready;
    await write(author, story.id, { need: docOf("The old text of the need") });
    const [point] = await pointsOf("need");
    await write(ready.lead, story.id, { need: docOf("Something else altogether") });
    const { revision, version: base } = await now(author, story.id, "need");
    return { id: story.id, pointId: point!.id, revision, base };
  };

  test("is a new save; what stood there is a restore point itself", async () => {
    const input = await aChange();
    await bringBack(ready.author, input);
    expect((await now(ready.author, input.id, "need")).value).toEqual(docOf("The old text of the need"));
    const [, second] = await pointsOf("need");
    expect(await heldBy(second!.id)).toEqual(docOf("Something else altogether"));
    const recorded = await db.select().from(events).where(eq(events.storyId, input.id));
    expect(recorded.filter((event) => event.kind === "story.brought_back")).toHaveLength(1);
  });

  test("is for those who write the draft", async () => {
    const input = await aChange();
    expect(await codeOf(bringBack(ready.sponsorLead, input))).toBe("forbidden");
    expect(await codeOf(bringBack(ready.sponsorAuthor, input))).toBe("not_found");
    expect(await codeOf(bringBack(await aPerson(), input))).toBe("not_found");
    const other = await aReadyStory();
    expect(await codeOf(bringBack(other.author, { ...input, id: other.story.id }))).toBe("not_found");
  });

  test("goes over nothing that was written since, and into nothing but a draft", async () => {
    const input = await aChange();
    await write(ready.lead, input.id, { need: docOf("Newer still") });
    expect(await codeOf(bringBack(ready.author, input))).toBe("conflict");
    const { version } = (await findStory(ready.lead, input.id))!.revision;
    await write(ready.lead, input.id, {
      need: docOf(Array.from({ length: 40 }, (_, n) => `word${n}`).join(" ")),
    });
    await submitStory(ready.lead, { id: input.id, version: version + 1, licence: true, embargoUntil: null });
    expect(await codeOf(bringBack(ready.author, { ...input, base: version + 1 }))).toBe("not_a_draft");
  });

  test("twice at once: one wins, the other is told of the conflict", async () => {
    const input = await aChange();
    const both = await Promise.all([
      codeOf(bringBack(ready.author, input)),
      codeOf(bringBack(ready.lead, input)),
    ]);
    expect(both.sort()).toEqual(["conflict", "done"]);
  });

  test("leaves photos out that were hidden since", async () => {
    const { author, story, shown } = ready;
    await write(author, story.id, { photos: [] });
    const point = (await pointsOf("photos")).at(-1);
    await db.execute(
      sql`update photos set hidden_at = now(), hidden_reason = 'member_wish' where id = ${shown!.photoId}`,
    );
    const { revision, version: base } = await now(author, story.id, "photos");
    expect(await heldBy(point!.id)).toEqual([shown!.photoId]);
    await bringBack(author, { id: story.id, pointId: point!.id, revision, base });
    expect((await now(author, story.id, "photos")).value).toEqual([]);
  });
});

describe("who is in a draft", () => {
  const here = async (section: Section) => {
    const { revision } = await now(ready.author, ready.story.id, "title");
    return { id: ready.story.id, revision, section };
  };

  test("sees who else writes in it and where, and each section's version", async () => {
    const { author, lead } = ready;
    expect((await bePresent(author, await here("need"))).others).toEqual([]);
    const seen = await bePresent(lead, await here("title"));
    expect(seen.others).toEqual([{ id: author.id, name: author.name, section: "need" }]);
    expect(seen.versions.need).toBe((await now(author, ready.story.id, "need")).version);
    await bePresent(author, await here("summary"));
    expect((await bePresent(lead, await here("title"))).others).toMatchObject([{ section: "summary" }]);
  });

  test("is forgotten a minute after the last sign of life", async () => {
    const { author, lead } = ready;
    await bePresent(author, await here("need"));
    await db
      .update(presences)
      .set({ seenAt: sql`now() - interval '61 seconds'` })
      .where(eq(presences.personId, author.id));
    expect((await bePresent(lead, await here("need"))).others).toEqual([]);
  });

  test("are those who write it; a submitted story has nobody in it", async () => {
    const place = await here("need");
    expect(await codeOf(bePresent(ready.sponsorLead, place))).toBe("forbidden");
    expect(await codeOf(bePresent(await aPerson(), place))).toBe("not_found");
    expect(await codeOf(bePresent(ready.author, { ...place, revision: crypto.randomUUID() }))).toBe(
      "not_found",
    );
    const { id, version } = ready.story;
    await submitStory(ready.lead, { id, version, licence: true, embargoUntil: null });
    expect(await codeOf(bePresent(ready.author, place))).toBe("not_a_draft");
  });

  test("twice at once is once", async () => {
    const place = await here("need");
    await Promise.all([bePresent(ready.author, place), bePresent(ready.author, place)]);
    expect(await db.select().from(presences).where(eq(presences.storyId, place.id))).toHaveLength(1);
  });
});
