import { describe, expect, test } from "vitest";
import type { Place } from "@/db/documents";
import { EVIDENCE_KINDS, type EvidenceKind, METHODS, PLACE_PRECISIONS } from "@/db/enums";
import { degreesAt, MAP_HEIGHT, MAP_WIDTH, pointAt } from "@/lib/geo/projection";
import { claimEvidence, evidenceKind } from "@/lib/projects/finding-snapshot";
import { isFine, publicPlace, publicPlaces } from "@/lib/projects/public-places";
import { evaluationSave, findingSave, newProject } from "@/lib/projects/schema";
import { smallGroups } from "@/lib/projects/small-groups";
import { missingFrom } from "@/lib/stories/readiness";
import { EVALUATION, FINDING, PROJECT } from "../support/examples";

const id = "00000000-0000-4000-8000-000000000001";
const problems = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

const SHELTER: Place = {
  name: "Shelter, Mill Lane 4",
  precision: "exact",
  shownAs: "Lakeside District",
  latitude: -0.09171,
  longitude: 34.76796,
};

describe("readers learn of a place what its precision allows", () => {
  test.each([
    ["exact", { name: "Shelter, Mill Lane 4", latitude: -0.0917, longitude: 34.768 }],
    ["near", { name: "Shelter, Mill Lane 4", latitude: -0.1, longitude: 34.8 }],
    ["district", { name: "Lakeside District", latitude: 0, longitude: 35 }],
    ["country", { name: "Lakeside District", latitude: null, longitude: null }],
  ] as const)("%s", (precision, expected) => {
    expect(publicPlace({ ...SHELTER, precision })).toMatchObject(expected);
  });

  test("a coarse place gives away neither its name nor its point, anywhere", () => {
    for (const precision of PLACE_PRECISIONS) {
      const said = JSON.stringify(publicPlaces([{ ...SHELTER, precision }]));
      expect(said.includes("Mill Lane")).toBe(isFine({ precision }));
      expect(said.includes("34.76796")).toBe(false);
    }
  });

  test("two points of one street land in one square", () => {
    const beside = { ...SHELTER, precision: "near" as const, latitude: -0.0931, longitude: 34.7702 };
    expect(publicPlace(beside)).toEqual(publicPlace({ ...SHELTER, precision: "near" }));
  });

  test("names stand once, and places without a point are no points", () => {
    const far = { ...SHELTER, precision: "country" as const, shownAs: "Kenya" };
    expect(publicPlaces([far, far, { ...SHELTER, precision: "district" }])).toMatchObject({
      places: "Kenya · Lakeside District",
      points: [{ name: "Lakeside District" }],
    });
  });
});

describe("bad places, groups and shares are refused beside their field", () => {
  test.each([
    [{ latitude: 91, longitude: 0 }, "places.0.latitude: latitude_beyond"],
    [{ latitude: 0, longitude: -181 }, "places.0.longitude: longitude_beyond"],
    [{ latitude: 12, longitude: null }, "places.0.longitude: point_half"],
    [{ latitude: Number.NaN, longitude: 0 }, "places.0.latitude: number_invalid"],
    [{ precision: "district", shownAs: "" }, "places.0.shownAs: shown_as_needed"],
    [{ precision: "country", shownAs: " " }, "places.0.shownAs: shown_as_needed"],
    [{ name: "" }, "places.0.name: required"],
  ])("place %j", (change, expected) => {
    const places = [{ ...SHELTER, ...change }];
    expect(problems(newProject.safeParse({ organisationId: id, ...PROJECT, places }))).toContain(expected);
  });

  test("others are named, and only others", () => {
    const rows = (group: string, name: string) => ({
      organisationId: id,
      ...PROJECT,
      beneficiaries: [{ group, name, count: 3, how: "", counted: "listed" }],
    });
    expect(problems(newProject.safeParse(rows("other", "")))).toEqual([
      "beneficiaries.0.name: group_unnamed",
    ]);
    expect(newProject.parse(rows("other", "Herders")).beneficiaries[0]?.name).toBe("Herders");
    expect(newProject.parse(rows("women", "Herders")).beneficiaries[0]?.name).toBe("");
  });

  test.each([
    [0, "responseRate: number_too_small"],
    [101, "responseRate: per_cent_too_large"],
    [Number.NaN, "responseRate: number_invalid"],
  ])("a response rate of %d", (responseRate, expected) => {
    const input = { id: null, version: 1, projectId: id, ...EVALUATION, responseRate };
    expect(problems(evaluationSave.safeParse(input))).toContain(expected);
  });

  test.each([
    [{ group: "", n: 3, baseline: null, result: 2 }, "breakdown.0.group: required"],
    [{ group: "Women", n: 500, baseline: null, result: 2 }, "breakdown.0.n: group_larger_than_all"],
    [{ group: "Women", n: Number.NaN, baseline: null, result: 2 }, "breakdown.0.n: number_invalid"],
  ])("a group %j of 412", (row, expected) => {
    const input = { id: null, version: 1, evaluationId: id, ...FINDING, breakdown: [row] };
    expect(problems(findingSave.safeParse(input))).toContain(expected);
  });
});

describe("groups under ten are named", () => {
  const row = (group: string, n: number | null) => ({ group, n, baseline: null, result: null });
  test.each([
    [{ n: 412, breakdown: [] }, []],
    [{ n: 10, breakdown: [] }, []],
    [{ n: 9, breakdown: [] }, [null]],
    [{ n: null, breakdown: [row("Women", 10), row("Men", 9), row("Others", null)] }, ["Men"]],
    [{ n: 8, breakdown: [row("Women", 5)] }, [null, "Women"]],
    [{ n: 412, breakdown: "Women 61 %, in words as it once was" }, []],
  ])("%j", (finding, expected) => {
    expect(smallGroups(finding)).toEqual(expected);
  });
});

describe("the kind of evidence", () => {
  const KINDS: Record<string, EvidenceKind> = {
    "comparison_group with comparison": "compared",
    "comparison_group with baseline": "before_after",
    "comparison_group with nothing": "measured",
    "before_after with comparison": "measured",
    "before_after with baseline": "before_after",
    "before_after with nothing": "measured",
    "single_measurement with comparison": "measured",
    "single_measurement with baseline": "before_after",
    "single_measurement with nothing": "measured",
    "counts with comparison": "counted",
    "counts with baseline": "counted",
    "counts with nothing": "counted",
    "interviews with comparison": "told",
    "interviews with baseline": "told",
    "interviews with nothing": "told",
  };
  const figures = {
    comparison: { baselineValue: null, comparisonValue: 12 },
    baseline: { baselineValue: 12, comparisonValue: null },
    nothing: { baselineValue: null, comparisonValue: null },
  };
  for (const method of METHODS)
    for (const [name, values] of Object.entries(figures))
      test(`of ${method} with ${name}`, () => {
        const finding = { kind: "quantitative" as const, ...values };
        expect(evidenceKind(finding, method)).toBe(KINDS[`${method} with ${name}`]);
        expect(evidenceKind({ ...finding, kind: "qualitative" }, method)).toBe("told");
      });

  test("of a claim is that of the finding that shows most", () => {
    for (const [at, evidence] of EVIDENCE_KINDS.entries())
      expect(
        claimEvidence(
          EVIDENCE_KINDS.slice(at)
            .map((kind) => ({ evidence: kind }))
            .reverse(),
        ),
      ).toBe(evidence);
    expect(claimEvidence([])).toBe("told");
  });
});

test("a place of the map is found again from its degrees, and the sea beside the world is no place", () => {
  for (const [latitude, longitude] of [
    [0, 0],
    [-0.09, 34.77],
    [71.2, -156.8],
    [-54.8, -68.3],
  ] as const) {
    const point = pointAt(latitude, longitude);
    const back = point && degreesAt(point.x, point.y);
    expect(Math.abs((back?.latitude ?? 99) - latitude)).toBeLessThan(0.1);
    expect(Math.abs((back?.longitude ?? 999) - longitude)).toBeLessThan(0.1);
  }
  expect(degreesAt(1, 1)).toBeNull();
  expect(degreesAt(MAP_WIDTH, MAP_HEIGHT)).toBeNull();
});

test("where a child is quoted or shown, a fine place stands between the draft and its submission", () => {
  const facts = (finePlaces: number, child: boolean) => ({
    project: { hasCompleteEvaluation: true, beneficiaries: 1, finePlaces },
    revision: {
      ...{ title: "a b c", summary: "" },
      need: { type: "doc" as const, content: [] },
      action: { type: "doc" as const, content: [] },
    },
    parts: {
      ...{ claims: [], contributions: [], photos: [] },
      voices: [{ isChild: child, consent: null }],
    } as unknown as Parameters<typeof missingFrom>[0]["parts"],
    mustFixes: [],
  });
  const told = (finePlaces: number, child: boolean) =>
    missingFrom(facts(finePlaces, child)).some(({ code }) => code === "child_place_too_fine");
  expect([told(1, true), told(0, true), told(1, false)]).toEqual([true, false, false]);
});
