import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { comingVnrYear } from "@/lib/coming-vnr";
import { newVnrYear } from "@/lib/countries/schema";

test.each([
  ["2027-01-01", 2027],
  ["2027-07-31T23:59:59Z", 2027],
  ["2027-08-01", 2028],
  ["2027-12-31", 2028],
])("on %s the reviews of %s come next", (today, year) => {
  expect(comingVnrYear(new Date(today))).toBe(year);
});

test("the migration adds exactly the years of the file of known ones, with their sources", () => {
  const rows = parse<{ iso3: string; year: string; source: string; confidence: string }>(
    readFileSync("db/data/vnr-years.csv", "utf8"),
    { columns: true },
  );
  const migration = readFileSync("db/migrations/0017_vnr_years_known.sql", "utf8");
  const added = [...migration.matchAll(/^ {2}\('(\w{3})', (\d+), '(\w+)', (\w+), '(.*)'\)[,;]$/gm)];
  expect(added.map(([, ...row]) => row)).toEqual(
    rows.map(({ iso3, year, source, confidence }) => [
      ...[iso3, year, Number(year) <= 2024 ? "presented" : "announced", String(confidence === "high")],
      source === "unsourced" ? "" : source.replaceAll("'", "''"),
    ]),
  );
  expect(added).toHaveLength(422);
});

const YEAR = { country: "KEN", year: 2027, status: "announced", confirmed: true, source: "A list" } as const;
test.each([
  [{}, true],
  [{ country: "EUU" }, true],
  [{ country: "XXX" }, false],
  [{ country: "ken" }, false],
  [{ year: 2015 }, false],
  [{ year: 2027.5 }, false],
  [{ source: " " }, false],
  [{ source: "", confirmed: false }, true],
  [{ source: "x".repeat(501) }, false],
])("a year with %j can be added: %s", (change, can) => {
  expect(newVnrYear.safeParse({ ...YEAR, ...change }).success).toBe(can);
});
