import { describe, expect, test } from "vitest";
import { REVISION_STATES, VNR_SIDES, type VnrSide } from "@/db/enums";
import type { Actor } from "@/lib/people/actor";
import { TARGETS } from "@/lib/sdg/targets";
import { agreementOn } from "@/lib/vnr/agreement";
import { countStates, coverageOf, coverageState, isGap, matches } from "@/lib/vnr/coverage";
import { activitySave, coverageQuery, messageSave, storyAsk } from "@/lib/vnr/message-schema";
import { sidesOf } from "@/lib/vnr/policy";
import { ACTIVITY, FIGURE, MESSAGE } from "../support/vnr-parts";

const ID = "00000000-0000-4000-8000-000000000000";
const new_ = { id: null, version: 1, roundId: ID };

test.each([
  [{}, true],
  [{ text: " \n " }, false],
  [{ text: "x".repeat(1000) }, true],
  [{ text: "x".repeat(1001) }, false],
  [{ goal: 0 }, false],
  [{ goal: 18 }, false],
  [{ goal: 4, target: "4.6" }, true],
  [{ goal: 4, target: "16.10" }, false],
  [{ goal: 1, target: "16.10" }, false],
  [{ goal: 4, target: "4.9" }, false],
  [{ goal: 4, target: "" }, true],
  [{ speaker: "ministry" }, false],
  [{ storyIds: ["x"] }, false],
  [{ storyIds: [ID, ID] }, true],
])("a message with %j can be saved: %s", (change, can) => {
  expect(messageSave.safeParse({ ...new_, ...MESSAGE, ...change }).success).toBe(can);
});

test.each([
  [{}, true],
  [{ title: "" }, false],
  [{ startsOn: "" }, false],
  [{ startsOn: "2025-03-02", endsOn: "2025-03-01" }, false],
  [{ startsOn: "2025-03-01", endsOn: "2025-03-01" }, true],
  [{ organisationId: "", organisationName: " " }, false],
  [{ organisationId: "", organisationName: "Reading club of Maun" }, true],
  [{ targets: [] }, false],
  [{ targets: ["4.6", "4.6"] }, true],
  [{ targets: ["4.66"] }, false],
  [{ targets: TARGETS.slice(0, 21) }, false],
  [{ figures: [{ ...FIGURE, value: Number.NaN }] }, false],
  [{ figures: [{ ...FIGURE, what: "" }] }, false],
  [{ figures: [{ ...FIGURE, year: 20_25_1 }] }, false],
  [{ figures: [{ ...FIGURE, value: -3.5, unit: "%" }] }, true],
  [{ figures: Array.from({ length: 21 }, () => FIGURE) }, false],
  [{ figures: [{ ...FIGURE, reviewed: true }] }, false],
])("an activity with %j can be saved: %s", (change, can) => {
  expect(activitySave.safeParse({ ...new_, ...ACTIVITY, ...change }).success).toBe(can);
});

test("an organisation by id needs no name beside it, and a target counts once", () => {
  const both = { organisationId: ID, organisationName: "Other", targets: ["4.6", "4.6"] };
  expect(activitySave.parse({ ...new_, ...ACTIVITY, ...both })).toMatchObject({
    ...{ organisationId: ID, organisationName: "", targets: ["4.6"], endsOn: null },
  });
});

test("an ask names a target that there is; an address that makes no sense asks for nothing", () => {
  expect(storyAsk.safeParse({ roundId: ID, organisationId: ID, target: "18.1" }).success).toBe(false);
  expect(coverageQuery.parse({ state: "secret", goal: "18", ask: "x" })).toEqual({});
  expect(coverageQuery.parse({ state: "nothing", goal: "4", ask: "4.6" })).toEqual({
    ...{ state: "nothing", goal: 4, ask: "4.6" },
  });
});

describe("agreement", () => {
  const both = [...VNR_SIDES];
  const by = (...sides: VnrSide[]) => sides.map((side) => ({ side, wording: 2 }));
  test.each([
    [by(), both, [], false],
    [by("national_library"), both, ["national_library"], false],
    [by("association"), both, ["association"], false],
    [by("association", "national_library"), both, both, true],
    [by("association"), ["association"], ["association"], true],
    [by("national_library"), ["association"], ["national_library"], false],
    [by("national_library"), [], ["national_library"], true],
    [by(), [], [], false],
  ] as [ReturnType<typeof by>, VnrSide[], VnrSide[], boolean][])("of %j, where %j are there", (...row) => {
    const [agreements, present, agreed, complete] = row;
    expect(agreementOn(2, agreements, present)).toEqual({ by: agreed, complete });
    expect(agreementOn(3, agreements, present)).toEqual({ by: [], complete: false });
  });

  test("is given for a side by those who work there, in that country", () => {
    const membership = (kind: "national_library" | "library_association" | "public", country = "KEN") => ({
      ...{ organisationId: kind, role: "lead" as const, name: "", kind, country },
    });
    const person = (...memberships: Actor["memberships"]): Actor => ({
      ...{ id: "p", name: "P", email: "p@x.example", locale: "en", roles: [] },
      ...{ memberships, affiliations: [], formerEmails: [], sponsored: [], named: [], editorOf: [] },
    });
    const sides = (...all: Actor["memberships"]) => sidesOf(person(...all), { country: "KEN" });
    expect(sides(membership("national_library"))).toEqual(["national_library"]);
    expect(sides(membership("library_association"), membership("national_library"))).toEqual(both);
    expect(sides(membership("public"))).toEqual([]);
    expect(sides(membership("library_association", "FJI"))).toEqual([]);
    const author = { ...membership("national_library"), role: "author" as const };
    expect(sides(author)).toEqual([]);
    expect(sidesOf({ ...person(author), named: ["national_library"] }, { country: "KEN" })).toEqual([
      "national_library",
    ]);
  });
});

describe("coverage", () => {
  const item = (state: "published" | "activity" | "project" | "draft", ...targets: string[]) => ({
    ...{ state, targets },
  });

  test("has all 169 targets in their order; a thing stands once at each of its own, and nowhere else", () => {
    const rows = coverageOf([item("published", "4.6", "4.6", "99.1"), item("activity", "4.6", "17.19")]);
    expect([...rows.keys()]).toEqual(TARGETS);
    expect(rows.size).toBe(169);
    expect(rows.get("4.6")).toHaveLength(2);
    expect(rows.get("17.19")).toHaveLength(1);
    expect(countStates(rows)).toMatchObject({ published: 1, activity: 2, draft: 0, nothing: 167 });
  });

  test("a gap has nothing that is told or being told", () => {
    expect([[], [item("activity")], [item("project")]].map(isGap)).toEqual([true, true, true]);
    expect([[item("draft")], [item("activity"), item("published")]].map(isGap)).toEqual([false, false]);
    expect(matches([], "nothing")).toBe(true);
    expect(matches([item("draft")], "nothing")).toBe(false);
    expect(matches([item("draft")], "draft")).toBe(true);
  });

  test("a story counts by its latest revision; what is public counts by its publication alone", () => {
    const states = Object.fromEntries(REVISION_STATES.map((state) => [state, coverageState(state)]));
    expect(states).toEqual({
      ...{ draft: "draft", submitted: "in_review", in_review: "in_review", approved: "in_review" },
      ...{ returned: "project", declined: "project", recalled: "project" },
      ...{ unpublished: "project", withdrawn: "project" },
      ...{ published: null, superseded: null, discarded: null },
    });
  });
});
