import { describe, expect, test } from "vitest";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { isSectionName } from "@/lib/stories/word/proposals";
import { makeWordFile, proposeFromWord } from "@/lib/stories/word/propose";
import { readWord } from "@/lib/word/read-word";
import { anEditor, aPerson, aReadyStory, aReviewer, codeOf } from "../support/factories";

const asked = (id: string) => ({ id, locale: "fr" as const, empty: false });

describe("a story as a Word file", () => {
  test("is given to those who read the draft, and does not exist for others", async () => {
    const { author, lead, sponsorLead, sponsorAuthor, story } = await aReadyStory();
    for (const actor of [author, lead, sponsorLead]) {
      const { bytes, fileName } = await makeWordFile(actor, asked(story.id));
      expect(fileName).toBe(`${story.slug}.docx`);
      const { sections } = await readWord(bytes, isSectionName);
      expect(sections.map(({ heading }) => heading)).toContain("Le besoin");
    }
    const admin = await aPerson({ roles: ["admin"] });
    for (const actor of [sponsorAuthor, await aPerson(), await aReviewer(), await anEditor(), admin])
      expect(await codeOf(makeWordFile(actor, asked(story.id)))).toBe("not_found");
  });

  test("changes nothing by itself; what is chosen is saved like any other section, once", async () => {
    const { author, story } = await aReadyStory();
    const { bytes } = await makeWordFile(author, asked(story.id));
    const before = await findStory(author, story.id);
    await saveSection(author, {
      id: story.id,
      section: "title",
      base: story.version,
      value: "Written meanwhile",
    });
    const { proposals, version } = await proposeFromWord(author, { id: story.id, bytes });
    expect(proposals).toMatchObject([
      { section: "title", value: before!.revision.title, writtenSince: true },
    ]);
    expect((await findStory(author, story.id))?.revision.title).toBe("Written meanwhile");
    const take = () =>
      saveSection(author, { id: story.id, section: "title", base: version, value: proposals[0]!.value });
    const both = await Promise.all([codeOf(take()), codeOf(take())]);
    expect(both.sort()).toEqual(["conflict", "done"]);
    expect((await findStory(author, story.id))?.revision.title).toBe(before!.revision.title);
  });

  test("is brought back by those who write, while it is a draft", async () => {
    const { author, lead, sponsorLead, story } = await aReadyStory();
    const { bytes } = await makeWordFile(author, asked(story.id));
    const bring = (actor: typeof author) => codeOf(proposeFromWord(actor, { id: story.id, bytes }));
    expect([await bring(author), await bring(lead)]).toEqual(["done", "done"]);
    expect([await bring(sponsorLead), await bring(await aPerson())]).toEqual(["forbidden", "not_found"]);
    await submitStory(lead, { id: story.id, version: story.version, licence: true, embargoUntil: null });
    expect(await bring(author)).toBe("not_a_draft");
  });
});
