import { describe, expect, test } from "vitest";
import { isOneOfTheirs } from "@/lib/people/belongings";
import { newAffiliation, reviewerProfileSave } from "@/lib/reviews/profile-schema";
import { queueFilter } from "@/lib/reviews/queue-filter";
import { compareReasons, isAvailable, type Reasons } from "@/lib/reviews/suggest";
import { spanBetween } from "@/lib/reviews/waits";

const reasons = (part: Partial<Reasons> = {}): Reasons => ({
  ...{ readsLanguage: true, knowsRegion: false, goals: [], judgedBefore: false },
  ...{ load: 0, loadLimit: 3, recent: 0, awayUntil: null, declined: false },
  ...part,
});

describe("whom to ask", () => {
  test.each([
    ["who may be asked now", {}, { awayUntil: "2027-01-01", recent: 0 }],
    ["who has room", { load: 2, recent: 5 }, { load: 3, loadLimit: 3 }],
    ["who did not say no to it", { readsLanguage: false }, { declined: true }],
    ["who reads the language, even if asked often", { recent: 9 }, { readsLanguage: false }],
    ["who was asked least", { recent: 1 }, { recent: 2 }],
    ["who knows the region, as if asked once less", { recent: 2, knowsRegion: true }, { recent: 2 }],
    ["who knows a goal, however many", { recent: 1, goals: [4] }, { recent: 1 }],
    ["who judged a round before", { recent: 1, judgedBefore: true }, { recent: 1 }],
    [
      "a fair share before all topics",
      { recent: 0 },
      { recent: 4, knowsRegion: true, goals: [4], judgedBefore: true },
    ],
    ["else who has least now", { load: 0 }, { load: 1 }],
  ])("first %s", (_, first, second) => {
    expect(compareReasons(reasons(first), reasons(second))).toBeLessThan(0);
    expect(compareReasons(reasons(second), reasons(first))).toBeGreaterThan(0);
  });

  test("who set no limit may always be asked, unless away", () => {
    expect(isAvailable(reasons({ loadLimit: null, load: 40 }))).toBe(true);
    expect(isAvailable(reasons({ loadLimit: null, awayUntil: "2027-01-01" }))).toBe(false);
  });
});

test.each([
  [0, "day", 0],
  [13, "day", 13],
  [14, "week", 2],
  [27, "week", 3],
  [89, "week", 12],
  [90, "month", 3],
  [400, "month", 13],
  [-3, "day", 0],
])("%d days are said as %s %d", (days, unit, count) => {
  const now = new Date("2026-11-29T12:00:00Z");
  expect(spanBetween(new Date(now.getTime() - days * 86_400_000), now)).toEqual({ unit, count });
});

describe("what a reviewer says of themselves", () => {
  const said = {
    ...{ version: 0, languages: ["fr", "fr"], regions: ["asia"], goals: ["4", "11"] },
    ...{ loadLimit: "2", awayFrom: "", awayUntil: "" },
  };
  test("is taken once each", () => {
    expect(reviewerProfileSave.parse(said)).toMatchObject({
      ...{ languages: ["fr"], goals: [4, 11], loadLimit: 2, awayFrom: null, awayUntil: null },
    });
  });
  test.each([
    [{ loadLimit: "0" }, "loadLimit"],
    [{ loadLimit: "two" }, "loadLimit"],
    [{ goals: ["18"] }, "goals.0"],
    [{ languages: ["xx-nothing"] }, "languages.0"],
    [{ awayFrom: "2026-12-01" }, "awayUntil"],
    [{ awayUntil: "2026-12-01" }, "awayFrom"],
    [{ awayFrom: "2026-12-02", awayUntil: "2026-12-01" }, "awayUntil"],
  ])("%o is refused", (part, path) => {
    const paths = reviewerProfileSave
      .safeParse({ ...said, ...part })
      .error?.issues.map((one) => one.path.join("."));
    expect(paths).toEqual([path]);
  });
});

test.each([
  ["unesco.org", "unesco.org"],
  ["  @UNESCO.org ", "unesco.org"],
  ["anna@mail.unesco.org", "mail.unesco.org"],
  ["https://www.unesco.org/en", "unesco.org"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["", ""],
])("the end of addresses, typed as %j", (typed, domain) => {
  expect(newAffiliation.parse({ name: "U", country: "FRA", domain: typed })).toMatchObject({ domain });
});
test.each(["unesco", "a b.org", "a%.org", "_.org"])("%j is no end of addresses", (domain) => {
  expect(newAffiliation.safeParse({ name: "U", country: "FRA", domain }).success).toBe(false);
});

test("an address is of an organisation when it ends with a whole part of its name", () => {
  const own = { emails: ["me@x.example", "old@x.example"], domains: ["unesco.org"] };
  const theirs = ["ME@x.example", "Old@x.example", "a@unesco.org", "a@mail.UNESCO.org"];
  const others = ["a@notunesco.org", "a@unesco.org.example", "unesco.org", "you@x.example"];
  expect(theirs.map((one) => isOneOfTheirs(one, own))).toEqual([true, true, true, true]);
  expect(others.map((one) => isOneOfTheirs(one, own))).toEqual([false, false, false, false]);
});

test("of the queue's address what is malformed counts as not asked", () => {
  expect(queueFilter.parse({ language: "sw", region: "africa", goal: "4", page: "2" })).toEqual({
    ...{ language: "sw", region: "africa", goal: 4, page: 2 },
  });
  expect(queueFilter.parse({ language: "!", region: "mars", goal: "99", page: "-1" })).toEqual({ page: 1 });
  expect(queueFilter.parse({ goal: ["4", "5"] })).toEqual({ goal: 4, page: 1 });
});
