import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { GOALS, isGoal, officialGoalUrl } from "@/lib/sdg/goals";
import { searchTargets } from "@/lib/sdg/search-targets";
import { goalOf, isTarget, TARGETS, targetKey, targetsOf } from "@/lib/sdg/targets";

/** A/RES/70/1, counted goal by goal. */
const OFFICIAL = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19];
const titled = TARGETS.map((code) => ({
  code,
  titles: LOCALES.map((locale) => (messagesOf(locale).targets as Record<string, string>)[targetKey(code)]!),
}));
const find = (query: string) => searchTargets(query, titled);

describe("targets", () => {
  test("are as many per goal as the Agenda has, 169 in all, none twice", () => {
    expect(GOALS.map((goal) => targetsOf(goal).length)).toEqual(OFFICIAL);
    expect(new Set(TARGETS).size).toBe(169);
  });

  test("know their goal", () => {
    for (const goal of GOALS) for (const target of targetsOf(goal)) expect(goalOf(target)).toBe(goal);
  });

  test.each(["", "4", "4.8", "4.d", "17.a", "18.1", "0.1", "4.6 ", "4-6", "04.6"])("%j is none", (code) => {
    expect(isTarget(code)).toBe(false);
  });

  test("messages name these targets and goals and no others", () => {
    for (const locale of LOCALES) {
      expect(Object.keys(messagesOf(locale).targets).sort()).toEqual(TARGETS.map(targetKey).sort());
      expect(Object.keys(messagesOf(locale).goals).sort()).toEqual(GOALS.map(String).sort());
    }
  });

  test("no two targets of a goal share a title", () => {
    for (const [index, locale] of LOCALES.entries()) {
      const seen = titled.map(({ code, titles }) => `${goalOf(code)} ${titles[index]}`);
      expect(new Set(seen).size, locale).toBe(169);
    }
  });
});

describe("goals", () => {
  test.each([0, 18, 4.5, Number.NaN, -1])("%d is none", (value) => expect(isGoal(value)).toBe(false));

  test("link to their own official page", () => {
    expect(officialGoalUrl(4)).toBe("https://sdgs.un.org/goals/goal4#targets_and_indicators");
    expect(new Set(GOALS.map(officialGoalUrl)).size).toBe(17);
  });

  test("have the UN's colours as tokens", () => {
    const tokens = readFileSync("app/styles/tokens.css", "utf8");
    const colours = GOALS.map((goal) => tokens.match(new RegExp(`--g${goal}: (#[0-9a-f]{6});`))?.[1]);
    expect(colours.join(" ")).toBe(
      "#e5243b #dda63a #4c9f38 #c5192d #ff3a21 #26bde2 #fcc30b #a21942 #fd6925 #dd1367 #fd9d24 #bf8b2e #3f7e44 #0a97d9 #56c02b #00689d #19486a",
    );
  });
});

describe("search for targets", () => {
  test.each([
    ["literacy", "4.6"],
    ["ÉDUCATION developpement", "4.7"],
    ["l'information", "16.10"],
    ["l’information", "16.10"],
    ["القراءه", "4.6"],
    ["التُّراث", "11.4"],
    ["heritage cultural", "11.4"],
    ["4.A", "4.a"],
  ])("%s finds %s", (query, target) => expect(find(query)).toContain(target));

  test("a code comes before codes that only hold it", () => {
    expect(find("1.1")[0]).toBe("1.1");
    expect(find("4.a")).toEqual(["4.a", "14.a"]);
  });

  test.each(["", "   ", "'’", "...", ".*", "zzzz", "literacy zzzz"])("%j finds nothing", (query) =>
    expect(find(query)).toEqual([]),
  );

  test.each(["(", "[", "\\", "%", "<script>"])("%j is no pattern", (query) => {
    expect(() => find(query)).not.toThrow();
    expect(find(query).length).toBeLessThan(20);
  });
});
