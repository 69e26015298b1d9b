import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, revisionFindings, revisions } from "@/db/schema";
import { saveFinding } from "@/lib/projects/mutations/save-finding";
import { findingSave } from "@/lib/projects/schema";
import { docOf } from "@/lib/rich-text/schema";
import { storyContent } from "@/lib/stories/content";
import { askForSignOff } from "@/lib/stories/mutations/ask-for-sign-off";
import { createStory } from "@/lib/stories/mutations/create-story";
import { discardDraft, undoDiscard } from "@/lib/stories/mutations/discard-draft";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory, listStories } from "@/lib/stories/queries";
import {
  aLibrary,
  anEvaluatedProject,
  aPerson,
  aReadyStory,
  aSubmittedStory,
  codeOf,
  FINDING,
  write,
} from "../support/factories";
import { queriesOf } from "../support/queries";

const submit = (actor: Parameters<typeof submitStory>[0], { id, version }: { id: string; version: number }) =>
  submitStory(actor, { id, version, licence: true, embargoUntil: null });

describe("a draft", () => {
  test("is begun by a member from an own project; a stranger's project does not exist", async () => {
    const library = await aLibrary();
    const { project } = await anEvaluatedProject(library);
    const input = { projectId: project.id, title: "One", language: "en" };
    expect(await codeOf(createStory(await aPerson(), input))).toBe("not_found");
    expect(await codeOf(createStory(library.sponsorLead, input))).toBe("forbidden");
    const [first, second] = [
      await createStory(library.author, input),
      await createStory(library.author, input),
    ];
    expect(first.slug).not.toBe(second.slug);
  });

  test("keeps what anybody types", async () => {
    const { author, story } = await aReadyStory();
    const odd = "O'Brien \u{1f4da} <script>alert(1)</script> '; drop table stories; -- العربية 中文";
    await write(author, story.id, {
      title: odd,
      summary: odd,
      need: docOf(odd),
      partners: [{ name: odd, role: odd }],
    });
    const found = (await findStory(author, story.id))!;
    expect(found.revision.title).toBe(odd);
    expect(found.revision.partners[0]?.name).toBe(odd);
  });

  test.each([
    ["a title of 301 characters", "title", "x".repeat(301)],
    ["a javascript: link", "links", [{ url: "javascript:alert(1)", label: "x" }]],
    [
      "an unknown target",
      "contributions",
      [{ target: "4.99", strength: "direct", sentence: "", findingIds: [] }],
    ],
    [
      "six targets",
      "contributions",
      ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6"].map((target) => ({
        target,
        strength: "direct",
        sentence: "",
        findingIds: [],
      })),
    ],
    [
      "a finding of nobody",
      "claims",
      [{ sentence: "x", detail: "", headline: true, findingIds: ["00000000-0000-4000-8000-000000000000"] }],
    ],
    [
      "two headlines",
      "claims",
      [1, 2].map(() => ({ sentence: "x", detail: "", headline: true, findingIds: [] })),
    ],
    [
      "extra fields",
      "claims",
      [{ sentence: "x", detail: "", headline: true, findingIds: [], state: "published" }],
    ],
    [
      "a consent of nobody",
      "voices",
      [
        {
          id: null,
          quote: "x",
          name: "y",
          role: "",
          isChild: false,
          consentId: "00000000-0000-4000-8000-000000000000",
        },
      ],
    ],
    ["a photo of nobody", "photos", ["00000000-0000-4000-8000-000000000000"]],
    ["a heading in rich text", "need", { type: "doc", content: [{ type: "heading" }] }],
    ["a language that is none", "language", { language: "tlh-xx-nonsense-too-long", workingSummary: "" }],
  ] as const)("refuses %s, and keeps what was there", async (_, section, value) => {
    const { author, story } = await aReadyStory();
    expect(await codeOf(saveSection(author, { id: story.id, section, base: story.version, value }))).toBe(
      "invalid",
    );
    expect((await findStory(author, story.id))?.revision.version).toBe(story.version);
  });

  test("refuses a finding of another organisation", async () => {
    const [mine, theirs] = [await aReadyStory(), await aReadyStory()];
    const value = [{ sentence: "x", detail: "", headline: true, findingIds: [theirs.finding.id] }];
    expect(
      await codeOf(
        saveSection(mine.author, { id: mine.story.id, section: "claims", base: mine.story.version, value }),
      ),
    ).toBe("invalid");
  });

  test("two who write the same section: one wins, the other is told; other sections do not meet", async () => {
    const { author, lead, story } = await aReadyStory();
    const save = (actor: typeof author, section: "summary" | "lessons", value: unknown) =>
      saveSection(actor, { id: story.id, section, base: story.version, value });
    expect(await codeOf(save(author, "summary", "mine"))).toBe("done");
    expect(await codeOf(save(lead, "summary", "theirs"))).toBe("conflict");
    expect(await codeOf(save(lead, "lessons", docOf("other section")))).toBe("done");
    expect((await findStory(author, story.id))?.revision.summary).toBe("mine");
  });

  test("two saves of one section at once: exactly one is kept", async () => {
    const { author, lead, story } = await aReadyStory();
    const codes = await Promise.all(
      [author, lead].map((actor, at) =>
        codeOf(
          saveSection(actor, {
            id: story.id,
            section: "title",
            base: story.version,
            value: `Title number ${at}`,
          }),
        ),
      ),
    );
    expect(codes.sort()).toEqual(["conflict", "done"]);
  });

  test("asks its leads for sign-off without changing its state", async () => {
    const { author, story } = await aReadyStory();
    await askForSignOff(author, { id: story.id });
    const [row] = (await listStories(author)).filter(({ id }) => id === story.id);
    expect(row).toMatchObject({ state: "draft", signOffAskedAt: expect.any(Date) });
  });
});

describe("submitting", () => {
  test("an author is refused, a stranger finds nothing, a lead and the sponsor's lead sign", async () => {
    const [one, two] = [await aReadyStory(), await aReadyStory()];
    expect(await codeOf(submit(one.author, one.story))).toBe("forbidden");
    expect(await codeOf(submit(await aPerson({ roles: ["reviewer", "editor", "admin"] }), one.story))).toBe(
      "not_found",
    );
    expect((await submit(one.lead, one.story)).state).toBe("submitted");
    expect((await submit(two.sponsorLead, two.story)).state).toBe("submitted");
  });

  test("lists what is missing", async () => {
    const { author, lead, story } = await aReadyStory();
    const version = await write(author, story.id, { claims: [], title: "x" });
    const refused = await submit(lead, { id: story.id, version }).catch((error) => error);
    expect(refused.code).toBe("not_ready");
    expect(Object.values(refused.fields)).toEqual(expect.arrayContaining(["no_claim", "title_too_short"]));
  });

  test("the version seen is the version stored", async () => {
    const { author, lead, story } = await aReadyStory();
    await write(author, story.id, { lessons: docOf("written since") });
    expect(await codeOf(submit(lead, story))).toBe("conflict");
  });

  test("two submits at once: one wins, the other is told", async () => {
    const { lead, sponsorLead, story } = await aReadyStory();
    const codes = await Promise.all([lead, sponsorLead].map((actor) => codeOf(submit(actor, story))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(codes.filter((code) => code === "illegal_move" || code === "conflict")).toHaveLength(1);
  });

  test("submit against discard: one wins", async () => {
    const { author, lead, story } = await aReadyStory();
    const codes = await Promise.all([codeOf(submit(lead, story)), codeOf(discardDraft(author, story))]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
  });

  test("copies the findings: what is corrected later does not change what was judged", async () => {
    const { author, finding, evaluation, revision } = await aSubmittedStory();
    await saveFinding(
      author,
      findingSave.parse({
        id: finding.id,
        version: finding.version,
        evaluationId: evaluation.id,
        ...FINDING,
        resultValue: 99,
      }),
    );
    const [copy] = await db
      .select()
      .from(revisionFindings)
      .where(eq(revisionFindings.revisionId, revision.id));
    expect(copy?.snapshot.resultValue).toBe(58);
    expect((await storyContent(db, revision.id)).claims[0]?.findings[0]?.resultValue).toBe(58);
  });

  test("writes one event with the move", async () => {
    const { revision, lead } = await aSubmittedStory();
    const found = (await db.select().from(events).where(eq(events.revisionId, revision.id))).filter(
      ({ kind }) => kind === "story.submitted",
    );
    expect(found).toMatchObject([{ actorId: lead.id, data: { from: "draft", to: "submitted" } }]);
  });
});

test("a discarded draft comes back within 30 days, and not after", async () => {
  const { author, story } = await aReadyStory();
  await discardDraft(author, story);
  expect((await undoDiscard(author, { id: story.id })).state).toBe("draft");
  await discardDraft(author, story);
  await db
    .update(revisions)
    .set({ discardedAt: new Date(Date.now() - 31 * 86_400_000) })
    .where(eq(revisions.storyId, story.id));
  expect(await codeOf(undoDiscard(author, { id: story.id }))).toBe("not_found");
});

test("recalling opens the next draft with the same words; revising is refused while one is open", async () => {
  const { author, lead, story } = await aSubmittedStory({ media: true });
  expect(await codeOf(recallStory(author, { id: story.id }))).toBe("forbidden");
  await recallStory(lead, { id: story.id });
  const found = (await findStory(author, story.id))!;
  expect(found.revision).toMatchObject({ number: 2, state: "draft" });
  expect([
    found.parts.claims.length,
    found.parts.photos.length,
    found.parts.voices.length,
    found.missing.length,
  ]).toEqual([1, 1, 1, 0]);
  expect(await codeOf(reviseStory(author, { id: story.id }))).toBe("already_open");
});

test("a list of three stories asks the database as often as a list of one", async () => {
  const one = await aReadyStory();
  const { author, project } = one;
  const count = () => queriesOf(db, async () => (await listStories(author)).length);
  const first = await count();
  for (const title of ["Two", "Three"])
    await createStory(author, { projectId: project.id, title, language: "en" });
  const second = await count();
  expect([first.value, second.value]).toEqual([1, 3]);
  expect(second.asked).toBe(first.asked);
});
