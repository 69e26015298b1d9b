import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fieldCodes } from "@/lib/errors";
import { addOrganisation } from "@/lib/people/mutations/save-organisation";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { newOrganisation } from "@/lib/people/schema";
import { saveEvaluation } from "@/lib/projects/mutations/save-evaluation";
import { saveFinding } from "@/lib/projects/mutations/save-finding";
import { createProject } from "@/lib/projects/mutations/save-project";
import { findProject } from "@/lib/projects/queries";
import { evaluationSave, findingSave, newProject } from "@/lib/projects/schema";
import { docOf } from "@/lib/rich-text/schema";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { findStory } from "@/lib/stories/queries";
import { submission } from "@/lib/stories/schema";
import {
  aLibrary,
  anEvaluatedProject,
  aPerson,
  aReadyStory,
  codeOf,
  EVALUATION,
  FINDING,
  PROJECT,
  write,
} from "../support/factories";

/** What people paste, mistype and try: kept as typed, or refused beside its field; never lost, never an error page. */

const NOBODY = "00000000-0000-4000-8000-000000000000";
const HALF = "half of a character \ud800";
const ODD = [
  "O’Brien 📚👩🏽‍🚀 العربية‏ \u200e中文",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "'; drop table stories; -- \" \\ %s {{7*7}} $1",
];
/** What is typed, and what is kept of it: nothing unseen, nothing the database cannot hold. */
const CLEANED: [string, string][] = [
  ["nothing\u0000 hidden\u0007", "nothing hidden"],
  ["turned \u202ename\u2066", "turned name"],
  [HALF, "half of a character \ufffd"],
  ["e\u0301", "é"],
];
const text = (value: string) => docOf(value);

describe.each([...ODD.map((odd): [string, string] => [odd, odd]), ...CLEANED])("%j", (typed, kept) => {
  test("is kept in every field of a story", async () => {
    const { author, finding, story } = await aReadyStory();
    const findingIds = [finding.id];
    await write(author, story.id, {
      ...{ title: typed, summary: typed, need: text(typed), action: text(typed), lessons: text(typed) },
      claims: [{ sentence: typed, detail: typed, headline: true, findingIds }],
      contributions: [{ target: "4.6", strength: "direct", sentence: typed, findingIds }],
      voices: [{ id: null, quote: typed, name: typed, role: typed, isChild: false, consentId: null }],
      partners: [{ name: typed, role: typed }],
      links: [{ url: "https://example.org/", label: typed }],
      language: { language: "en", workingSummary: typed },
    });
    const { parts, revision } = (await findStory(author, story.id))!;
    expect([revision.title, revision.summary, revision.workingSummary]).toEqual([kept, kept, kept]);
    expect([revision.need, revision.action, revision.lessons]).toEqual([text(kept), text(kept), text(kept)]);
    expect([revision.partners, revision.links]).toEqual([
      [{ name: kept, role: kept }],
      [{ url: "https://example.org/", label: kept }],
    ]);
    expect([parts.claims[0], parts.contributions[0], parts.voices[0]]).toMatchObject([
      { sentence: kept, detail: kept },
      { sentence: kept },
      { quote: kept, name: kept, role: kept },
    ]);
  });

  test("is kept in every field of a project, its evaluation and finding", async () => {
    const { author, library } = await aLibrary();
    const partner = [{ name: typed, role: typed }];
    const place = { name: typed, precision: "country", shownAs: typed, latitude: null, longitude: null };
    const fields = { title: typed, summary: typed, places: [place], partners: partner, funders: partner };
    const { id } = await createProject(
      author,
      newProject.parse({
        ...{ organisationId: library.id, ...PROJECT, ...fields },
        links: [{ url: "https://example.org/", label: typed }],
        beneficiaries: [{ group: "women", count: 1, how: typed }],
      }),
    );
    const evaluation = await saveEvaluation(
      author,
      evaluationSave.parse({
        ...{ id: null, version: 1, projectId: id, ...EVALUATION },
        ...{ title: typed, evaluatorName: typed, sampling: typed, limits: typed },
      }),
    );
    await saveFinding(
      author,
      findingSave.parse({
        ...{ id: null, version: 1, evaluationId: evaluation.id, ...FINDING },
        ...{ indicator: typed, place: typed },
        breakdown: [{ group: typed, n: 20, baseline: null, result: null }],
      }),
    );
    const found = (await findProject(author, id))!;
    const keptPartner = [{ name: kept, role: kept }];
    expect(found).toMatchObject({
      ...{ title: kept, summary: kept, partners: keptPartner, funders: keptPartner },
      places: [{ name: kept, shownAs: kept }],
      beneficiaries: [{ how: kept }],
      evaluations: [
        {
          ...{ title: kept, evaluatorName: kept, sampling: kept, limits: kept },
          findings: [{ indicator: kept, breakdown: [{ group: kept }], place: kept }],
        },
      ],
    });
  });
});

describe("a section is refused with codes beside its fields, and keeps what was there", () => {
  const nested = (depth: number): unknown =>
    depth === 0
      ? { type: "paragraph" }
      : { type: "bulletList", content: [{ type: "listItem", content: [nested(depth - 1)] }] };
  const link = (href: string) => ({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
      },
    ],
  });
  test.each([
    ["200 kB in one paragraph", "need", docOf("word ".repeat(40_000)), "too_long"],
    [
      "200 kB in a thousand paragraphs",
      "need",
      docOf("word word word word word word word word\n".repeat(5000)),
      "too_long",
    ],
    ["a list within a list", "need", { type: "doc", content: [nested(2)] }, "invalid"],
    ["a document 5,000 levels deep", "need", { type: "doc", content: [nested(5000)] }, "invalid"],
    [
      "a picture in rich text",
      "action",
      { type: "doc", content: [{ type: "image", attrs: { src: "x" } }] },
      "invalid",
    ],
    ["HTML for rich text", "lessons", "<p onclick=alert(1)>x</p>", "invalid"],
    ["a javascript: link in rich text", "need", link("javascript:alert(1)"), "address_unsafe"],
    ["a link with a NUL", "links", [{ url: "https://x.example/\u0000", label: "" }], "address_unsafe"],
    [
      "a link with half a character",
      "links",
      [{ url: "https://x.example/\ud800", label: "" }],
      "address_unsafe",
    ],
    [
      "a link over two lines",
      "links",
      [{ url: "https://x.example/\njavascript:1", label: "" }],
      "address_unsafe",
    ],
    ["a number for a title", "title", 7, "invalid"],
    ["nothing", "title", undefined, "invalid"],
    ["a title of 301 emoji", "title", "📚".repeat(301), "too_long"],
    [
      "thirteen claims",
      "claims",
      Array.from({ length: 13 }, () => ({ sentence: "", detail: "", headline: false, findingIds: [] })),
      "invalid",
    ],
  ] as const)("%s", async (_, section, value, code) => {
    const { author, story } = await aReadyStory();
    const refused = await saveSection(author, { id: story.id, section, base: story.version, value }).catch(
      (error) => error,
    );
    expect(refused.code).toBe("invalid");
    expect(Object.values(refused.fields)).toContain(code);
    expect((await findStory(author, story.id))?.revision.version).toBe(story.version);
  });
});

describe("numbers and days", () => {
  const finding = (change: object) =>
    findingSave.safeParse({ id: null, version: 1, evaluationId: NOBODY, ...FINDING, ...change });
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "1e309", "58", null])(
    "%s is no result",
    (resultValue) => {
      const codes = Object.values(fieldCodes(finding({ resultValue }).error?.issues ?? []));
      expect(codes).toEqual([resultValue === null ? "required" : "number_invalid"]);
    },
  );
  test.each([
    [{ resultValue: 1e13 }, "number_too_large"],
    [{ baselineValue: -1e13 }, "number_too_small"],
    [{ n: 1.5 }, "number_invalid"],
    [{ n: -1 }, "number_too_small"],
    [{ n: 2 ** 31 }, "number_too_large"],
    [{ resultDate: "0000-01-01" }, "date_too_early"],
    [{ resultDate: "20234-01-01" }, "date_invalid"],
    [{ resultDate: "9999-12-31" }, "date_too_late"],
  ])("%j", (change, code) => {
    expect(Object.values(fieldCodes(finding(change).error?.issues ?? []))).toEqual([code]);
  });

  test("minus zero is nought, what was measured may be below it, and all digits stay", async () => {
    const library = await aLibrary();
    const { evaluation, project } = await anEvaluatedProject(library);
    for (const [resultValue, kept] of [
      [-0, 0],
      [-12.5, -12.5],
      [0.1 + 0.2, 0.1 + 0.2],
    ] as const) {
      const input = findingSave.parse({
        id: null,
        version: 1,
        evaluationId: evaluation.id,
        ...FINDING,
        resultValue,
      });
      const { id } = await saveFinding(library.author, input);
      const found = (await findProject(library.author, project.id))!.evaluations[0]!.findings.find(
        (one) => one.id === id,
      );
      expect(Object.is(found?.resultValue, kept)).toBe(true);
    }
  });

  test("an embargo ends at the latest with next year", () => {
    const until = (embargoUntil: string) =>
      submission.safeParse({ id: NOBODY, version: 1, licence: true, embargoUntil }).success;
    const year = new Date().getUTCFullYear();
    expect([
      until(`${year + 1}-12-31T23:00:00Z`),
      until(`${year + 2}-01-02T00:00:00Z`),
      until("soon"),
    ]).toEqual([true, false, false]);
  });
});

describe("ids of others and of nobody", () => {
  test("neither a person nor an organisation that does not exist gets a membership", async () => {
    const [admin, person] = [await aPerson({ roles: ["admin"] }), await aPerson()];
    const { library } = await aLibrary();
    const set = (personId: string, organisationId: string) =>
      codeOf(setMembership(admin, { personId, organisationId, role: "author" }));
    expect(await set(NOBODY, library.id)).toBe("not_found");
    expect(await set(person.id, NOBODY)).toBe("not_found");
    expect(await set(person.id, library.id)).toBe("done");
  });

  test("two organisations of one name, added at once, each get an address", async () => {
    const admin = await aPerson({ roles: ["admin"] });
    const input = newOrganisation.parse({
      name: `المكتبة ${Date.now()}`,
      kind: "public",
      country: "FJI",
      site: "",
      sponsorId: null,
    });
    const [one, other] = await Promise.all([addOrganisation(admin, input), addOrganisation(admin, input)]);
    expect(one?.slug).not.toBe(other?.slug);
  });
});

test("every code with which anything is refused has its words in every language", () => {
  const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("i18n/"))
    .map((file) => readFileSync(`lib/${file}`, "utf8"));
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code]) => code ?? "")));
  const codes = found(/new Refusal\("([a-z_]+)"/g);
  const fields = found(/new Refusal\("[a-z_]+", \{ \w+: "([a-z_]+)"/g);
  for (const code of found(
    /(?:max|min|refine|gte|lte|int|number|email|date|literal)\([^"()]*(?:\([^()]*\)[^"()]*)*"([a-z]+(?:_[a-z]+)+)"\)/g,
  ))
    fields.add(code);
  for (const code of found(/message: "([a-z_]+)"/g)) fields.add(code);
  expect([codes.size > 25, fields.size > 20]).toEqual([true, true]);
  for (const locale of ["en", "fr", "ar"]) {
    const { field, ...words } = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/refusals.json`, "utf8"));
    expect([...codes].filter((code) => !words[code])).toEqual([]);
    expect([...fields].filter((code) => !field[code])).toEqual([]);
  }
});
