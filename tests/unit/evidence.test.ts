import { describe, expect, test } from "vitest";
import { parseNumber } from "@/lib/i18n/parse-number";
import { endsSoon, isNarrower } from "@/lib/media/consent-covers";
import { shortFileName } from "@/lib/media/file-name";
import { lacksOf } from "@/lib/media/photo-lacks";
import { answersGiven, STEPS, stepToTake } from "@/lib/projects/answers";
import type { ProjectDetail } from "@/lib/projects/queries";

describe("a number is read as it is typed", () => {
  test.each([
    ["", "en", null],
    ["  ", "en", null],
    ["412", "en", 412],
    ["1,946", "en-GB", 1946],
    ["1,234,567.5", "en", 1_234_567.5],
    ["58.5", "en", 58.5],
    ["58,5", "en", 58.5],
    ["1,946", "fr", 1.946],
    ["1 946,5", "fr", 1946.5],
    ["1\u202f946", "fr", 1946],
    ["58.5", "fr", 58.5],
    ["٤١٢", "ar-u-nu-latn", 412],
    ["۴۱۲", "ar-u-nu-latn", 412],
    ["١٬٩٤٦٫٥", "ar-u-nu-latn", 1946.5],
    ["-3", "en", -3],
    ["−3", "en", -3],
    ["about 400", "en", Number.NaN],
    ["1e9", "en", Number.NaN],
    ["1.2.3", "en", Number.NaN],
    ["<script>", "en", Number.NaN],
  ])("%j in %s", (typed, locale, expected) => {
    expect(parseNumber(typed, locale)).toBe(expected);
  });
});

describe("a file's name", () => {
  test.each([
    ["report.pdf", "report.pdf"],
    ["../../etc/passwd", ".. .. etc passwd"],
    ["C:\\files\\report.pdf", "C: files report.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["\u0000\u0007", "file"],
    ["تقرير.pdf", "تقرير.pdf"],
  ])("%j", (given, kept) => {
    expect(shortFileName(given)).toBe(kept);
  });

  test("of 300 characters keeps its ending, and no emoji is cut in two", () => {
    const kept = shortFileName(`${"📚".repeat(300)}.pdf`);
    expect([...kept]).toHaveLength(200);
    expect(kept.endsWith("📚.pdf")).toBe(true);
  });
});

describe("a consent", () => {
  const base = {
    uses: ["photo" as const],
    doors: ["web" as const, "open_data" as const],
    expiresOn: "2030-06-30",
  };
  test.each([
    ["the same", base, false],
    ["a use more", { ...base, uses: ["photo" as const, "quote" as const] }, false],
    ["a later end", { ...base, expiresOn: "2031-01-01" }, false],
    ["no end", { ...base, expiresOn: null }, false],
    ["an earlier end", { ...base, expiresOn: "2030-06-29" }, true],
    ["a door less", { ...base, doors: ["web" as const] }, true],
    ["another use", { ...base, uses: ["quote" as const] }, true],
  ])("changed to %s is narrower: %#", (_, after, expected) => {
    expect(isNarrower(base, after)).toBe(expected);
  });

  test.each([
    ["2024-05-30", false],
    ["2024-06-01", true],
    ["2024-07-31", true],
    ["2024-08-01", false],
    [null, false],
  ])("that ends on %s ends soon, seen from 1 June 2024: %s", (expiresOn, expected) => {
    expect(endsSoon({ expiresOn, revokedAt: null }, "2024-06-01")).toBe(expected);
    expect(endsSoon({ expiresOn, revokedAt: new Date() }, "2024-06-01")).toBe(false);
  });
});

test("what a photo lacks is told part by part", () => {
  const bare = { alternativeText: "", credit: "", licence: null, peopleShown: null };
  const whole = {
    alternativeText: "a",
    credit: "b",
    licence: "cc_by" as const,
    peopleShown: "recognisable" as const,
  };
  expect(lacksOf(bare, 0)).toEqual(["alternativeText", "credit", "people", "licence"]);
  expect(lacksOf(whole, 0)).toEqual(["consent"]);
  expect(lacksOf(whole, 1)).toEqual([]);
  expect(lacksOf({ ...whole, peopleShown: "none" }, 0)).toEqual([]);
});

describe("the guided path", () => {
  const project = (evaluations: unknown[]) =>
    ({
      title: "Reading",
      periodStart: "2022-01-01",
      beneficiaries: [{ group: "women", count: 120, how: "" }],
      evaluations,
    }) as unknown as ProjectDetail;
  const evaluation = {
    ...{
      title: "Test",
      method: "before_after",
      evaluatorKind: "external",
      periodStart: "2022-01-01",
      periodEnd: "2023-01-01",
    },
    ...{ sampleSize: 412, limits: "None compared" },
  };
  const finding = { kind: "quantitative", indicator: "passed", resultValue: 58, saidCount: null, n: 412 };

  test("asks for at most twenty answers in all", () => {
    const all = answersGiven(null);
    expect(STEPS.reduce((sum, step) => sum + all[step].of, 0)).toBeLessThanOrEqual(20);
    expect(STEPS.every((step) => all[step].given === 0)).toBe(true);
  });

  test.each([
    ["nothing", null, "project"],
    ["a project", project([]), "evaluation"],
    [
      "half an evaluation",
      project([{ ...evaluation, limits: "", findings: [], missing: ["limit", "finding"] }]),
      "evaluation",
    ],
    ["an evaluation", project([{ ...evaluation, findings: [], missing: ["finding"] }]), "finding"],
    ["a finding", project([{ ...evaluation, findings: [finding], missing: [] }]), "story"],
    [
      "a complete evaluation and a later, unfinished one",
      project([
        { ...evaluation, findings: [finding], missing: [] },
        { missing: ["method"], findings: [] },
      ]),
      "story",
    ],
  ])("goes on from %s", (_, from, expected) => {
    expect(stepToTake(from)).toBe(expected);
  });

  test("counts what is given", () => {
    const answers = answersGiven(
      project([{ ...evaluation, limits: "", findings: [{ ...finding, n: null }], missing: ["limit"] }]),
    );
    expect(answers).toMatchObject({
      project: { given: 4, of: 4 },
      evaluation: { given: 6, of: 7 },
      finding: { given: 3, of: 4 },
    });
  });
});
