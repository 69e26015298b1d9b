import { expect, test } from "vitest";
import { chosenIn, filtersOf } from "@/lib/search/chosen";
import { filters, NO_FILTERS } from "@/lib/search/filters";

const at = (query: string) => chosenIn(new URLSearchParams(query));

test.each([
  "q=femmes+%26+lecture&goal=4&goal=5&sort=oldest&page=3",
  "country=KEN&language=pt-BR&organisation=a-library",
  "q=%E5%9B%BE%E4%B9%A6%E9%A6%86",
])("%s is found again in what was chosen", (query) => {
  const given = Object.groupBy([...new URLSearchParams(query)], ([name]) => name);
  const values = Object.entries(given).map(([name, all]) => [name, all?.map(([, value]) => value)]);
  expect(filtersOf(at(query))).toEqual(filters.parse(Object.fromEntries(values)));
});

test("one choice is written in one way, however it is written; what means nothing has none", () => {
  expect(at("goal=4&page=1&utm_source=x")).toBe(at("goal=4&goal=4&goal=99&q="));
  expect(at("page=3&goal=4")).toBe(at("goal=4&page=3"));
  expect([at(""), at("page=1&goal=none&sort=best"), at("organisation=%00")]).toEqual(["", "", ""]);
  expect(filtersOf("?? nothing")).toEqual(NO_FILTERS);
});
