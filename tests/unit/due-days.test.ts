import { describe, expect, test } from "vitest";
import { evidenceUntil, newsOf } from "@/lib/publications/news";
import { dueDay, keptUntil, reviewMoment } from "@/lib/reviews/due-day";
import { dayAfter, yearsAfter } from "@/lib/today";

const HOUSE = { dueDays: 21, laterDueDays: 14 };

test("a first round has its days, a later one has others", () => {
  expect(dueDay(HOUSE, false, "2026-12-20")).toBe("2027-01-10");
  expect(dueDay(HOUSE, true, "2026-12-20")).toBe("2027-01-03");
});

describe("a review due on 20 March, with seven days of grace", () => {
  const dueOn = "2027-03-20";
  test.each([
    ["2027-03-01", null],
    ["2027-03-14", null],
    ["2027-03-15", "soon"],
    ["2027-03-20", "soon"],
    ["2027-03-21", "late"],
    ["2027-03-27", "late"],
    ["2027-03-28", "over"],
    ["2028-01-01", "over"],
  ])("is on %s %s", (day, moment) => {
    expect(reviewMoment({ begunOn: "2027-02-27", dueOn }, 7, day)).toBe(moment);
  });

  test("goes back at once where there is no grace", () => {
    const review = { begunOn: "2027-02-27", dueOn };
    expect(reviewMoment(review, 0, dayAfter(dueOn, 1))).toBe("over");
    expect(keptUntil(dueOn, 0)).toBe(dueOn);
  });

  test("is not reminded of on the day it was taken up, though that is near", () => {
    expect(reviewMoment({ begunOn: "2027-03-18", dueOn }, 7, "2027-03-18")).toBeNull();
    expect(reviewMoment({ begunOn: "2027-03-18", dueOn }, 7, "2027-03-19")).toBe("soon");
  });
});

test("years after a day, over the 29th of February too", () => {
  expect(yearsAfter("2021-12-31", 3)).toBe("2024-12-31");
  expect(yearsAfter("2024-02-29", 1)).toBe("2025-02-28");
  expect(yearsAfter("2024-02-29", 4)).toBe("2028-02-29");
});

describe("evidence that ends on the 29th of February 2024, old after three years", () => {
  test.each([
    ["2024-03-01", "fresh", null],
    ["2027-02-27", "fresh", null],
    ["2027-02-28", "due", "2027-02-28"],
    ["2028-02-28", "due", "2027-02-28"],
    ["2028-02-29", "overdue", "2028-02-29"],
    ["2031-01-01", "overdue", "2030-02-28"],
  ])("is on %s %s", (day, state, since) => {
    expect(newsOf("2024-02-29", 3, day)).toEqual({ state, since });
  });

  test("and evidence without an end is never asked about", () => {
    expect(newsOf(null, 1, "2099-01-01")).toEqual({ state: "fresh", since: null });
  });
});

test("the latest evaluation that any claim rests on says how old the evidence is", () => {
  const claim = (...ends: string[]) => ({ findings: ends.map((periodEnd) => ({ periodEnd })) });
  const until = (...claims: object[]) =>
    evidenceUntil({ claims } as unknown as Parameters<typeof evidenceUntil>[0]);
  expect(until(claim("2019-06-30", "2021-12-31"), claim("2020-01-01"))).toBe("2021-12-31");
  expect(until(claim(""), claim())).toBeNull();
});
