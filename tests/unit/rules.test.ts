import { describe, expect, test } from "vitest";
import type { Answer, Criterion, EvidenceKind, Method } from "@/db/enums";
import { CRITERIA } from "@/db/enums";
import { problemsOf } from "@/lib/env";
import { bestLocale } from "@/lib/i18n/negotiate";
import { consentCovers } from "@/lib/media/consent-covers";
import { evidenceKind } from "@/lib/projects/finding-snapshot";
import { missingForVerdict } from "@/lib/reviews/verdict-rules";
import { searchTargets } from "@/lib/sdg/search-targets";
import { filters } from "@/lib/search/filters";
import { foldText } from "@/lib/search/fold-text";
import { slugFor } from "@/lib/stories/slug";

test.each<[Method, number | null, number | null, EvidenceKind]>([
  ["comparison_group", null, 18, "compared"],
  ["comparison_group", 31, null, "before_after"],
  ["comparison_group", null, null, "measured"],
  ["before_after", 31, null, "before_after"],
  ["before_after", null, null, "measured"],
  ["single_measurement", null, null, "measured"],
  ["counts", 10, null, "counted"],
  ["interviews", null, null, "told"],
])("method %s, baseline %s, comparison %s → %s", (method, baselineValue, comparisonValue, kind) => {
  expect(evidenceKind({ kind: "quantitative", baselineValue, comparisonValue }, method)).toBe(kind);
  expect(evidenceKind({ kind: "qualitative", baselineValue: null, comparisonValue: null }, method)).toBe(
    "told",
  );
});

describe("a verdict", () => {
  const yes = Object.fromEntries(CRITERIA.map((criterion) => [criterion, "yes"])) as Record<
    Criterion,
    Answer
  >;
  const seen = { unconfirmed: 0, differenceUnconfirmed: false };
  test("approves with five yes and nothing open", () => {
    expect(
      missingForVerdict("approve", { answers: yes, ownMustFixes: [], openMustFixes: 0, ...seen }),
    ).toEqual([]);
  });
  test.each(CRITERIA)("does not approve without a yes to %s", (criterion) => {
    const { [criterion]: _, ...rest } = yes;
    expect(
      missingForVerdict("approve", { answers: rest, ownMustFixes: [], openMustFixes: 0, ...seen }),
    ).toEqual([`unanswered_${criterion}`]);
    expect(
      missingForVerdict("approve", {
        answers: { ...yes, [criterion]: "no" },
        ownMustFixes: [],
        openMustFixes: 0,
        ...seen,
      }),
    ).toEqual([`doubted_${criterion}`]);
  });
  test("does not approve over an open must-fix of anybody", () => {
    expect(
      missingForVerdict("approve", { answers: yes, ownMustFixes: [], openMustFixes: 1, ...seen }),
    ).toEqual(["must_fix_open"]);
  });
  test("does not approve before every kind of evidence and every strength is confirmed", () => {
    expect(
      missingForVerdict("approve", {
        answers: yes,
        ownMustFixes: [],
        openMustFixes: 0,
        ...seen,
        unconfirmed: 2,
      }),
    ).toEqual(["levels_unconfirmed"]);
  });
  test("returns with a must-fix, and every doubt carried by one", () => {
    expect(missingForVerdict("return", { answers: {}, ownMustFixes: [], openMustFixes: 0, ...seen })).toEqual(
      ["must_fix_needed"],
    );
    expect(
      missingForVerdict("return", {
        answers: { care: "no" },
        ownMustFixes: [{ criterion: null }],
        openMustFixes: 1,
        ...seen,
      }),
    ).toEqual(["uncarried_care"]);
    expect(
      missingForVerdict("return", {
        answers: { care: "no" },
        ownMustFixes: [{ criterion: "care" }],
        openMustFixes: 1,
        ...seen,
      }),
    ).toEqual([]);
  });
  test.each(["approve", "return"] as const)("does not %s before the difference is confirmed", (verdict) => {
    const judged = { answers: yes, ownMustFixes: [{ criterion: null }], openMustFixes: 0, unconfirmed: 0 };
    expect(missingForVerdict(verdict, { ...judged, differenceUnconfirmed: true })).toEqual([
      "difference_unconfirmed",
    ]);
  });
});

test("a consent covers its uses and doors until its last day, unless revoked", () => {
  const consent = {
    uses: ["quote" as const],
    doors: ["web" as const],
    expiresOn: "2026-01-31",
    revokedAt: null,
  };
  expect(consentCovers(consent, "quote", "web", "2026-01-31")).toBe(true);
  expect(consentCovers(consent, "quote", "web", "2026-02-01")).toBe(false);
  expect(consentCovers(consent, "photo", "web", "2026-01-01")).toBe(false);
  expect(consentCovers(consent, "quote", "open_data", "2026-01-01")).toBe(false);
  expect(consentCovers({ ...consent, revokedAt: new Date() }, "quote", "web", "2026-01-01")).toBe(false);
});

test("addresses are made of Latin letters and digits", () => {
  expect(slugFor("Along the library van’s route: é à ñ!")).toBe("along-the-library-vans-route-e-a-n");
  expect(slugFor("أمهات يقرأن")).toBe("");
  expect(slugFor("<script>alert(1)</script>")).toBe("script-alert-1-script");
  expect(slugFor("Pupils without light at home study in the reading room (sample)")).toBe(
    "pupils-without-light-at-home-study-in-the-reading-room",
  );
  expect(slugFor("a".repeat(80))).toBe("a".repeat(60));
});

test("search folds accents, Arabic signs and letter forms", () => {
  expect(foldText("Éducation")).toBe("education");
  expect(foldText("أُمَّهات")).toBe(foldText("امهات"));
  expect(searchTargets("litteratie", [{ code: "4.6", titles: ["Littératie"] }])).toEqual(["4.6"]);
  expect(
    searchTargets("4.6", [
      { code: "4.6", titles: ["x"] },
      { code: "14.6", titles: ["y"] },
    ])[0],
  ).toBe("4.6");
});

test("the best locale for a visitor", () => {
  expect(bestLocale("fr-CA,fr;q=0.9,en;q=0.8")).toBe("fr");
  expect(bestLocale("de, ar;q=0.5, en;q=0.1")).toBe("ar");
  expect(bestLocale("xx")).toBe("en");
  expect(bestLocale(null)).toBe("en");
});

test("filters from an address: what is malformed is left out", () => {
  const parsed = filters.parse({
    goal: ["4", "99", "x"],
    country: "KEN' or 1=1",
    year: "2024",
    page: "-1",
    sort: "evil",
    q: "  a  ",
  });
  expect(parsed).toMatchObject({ goal: [4], country: [], year: [2024], page: 1, sort: undefined, q: "a" });
});

test("a broken environment is told by name and by what is expected", () => {
  const whole = {
    DATABASE_URL: "postgres://a@b/c",
    PUBLIC_DATABASE_URL: "postgres://a@b/c",
    AUTH_SECRET: "x".repeat(32),
    APP_URL: "http://localhost:3000",
    STORAGE_URL: "file:///tmp/x",
  };
  expect(problemsOf(whole)).toEqual([]);
  expect(problemsOf({ ...whole, PORT: "abc" })).toEqual(["PORT is malformed: expected a port number"]);
  expect(problemsOf({ ...whole, DATABASE_URL: undefined })).toEqual([
    "DATABASE_URL is missing: expected postgres://… of a role that owns no table",
  ]);
  expect(problemsOf({ ...whole, AUTH_SECRET: "short" })[0]).toMatch(/^AUTH_SECRET is malformed/);
});
