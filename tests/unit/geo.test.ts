import isoCountries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import world from "world-countries";
import { countryName, listCountries } from "@/lib/geo/countries";
import { MAP_HEIGHT, MAP_WIDTH } from "@/lib/geo/projection";
import { isCountry, regionOf } from "@/lib/geo/regions";
import { LAND_PATH, placeOf } from "@/lib/geo/world-map";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";

const codes = listCountries("en").map(({ iso3 }) => iso3);

describe("countries", () => {
  test("are those of ISO 3166-1, without Antarctica", () => {
    const iso = Object.keys(isoCountries.getAlpha3Codes()).filter((code) => code !== "XKK" && code !== "ATA");
    expect([...codes].sort()).toEqual(iso.sort());
  });

  test.each(["", "xx", "KE", "ken", "XXX", "ATA", "EUU", "__proto__", "toString"])("%j is none", (code) => {
    expect(isCountry(code)).toBe(false);
    expect(() => regionOf(code)).toThrow("no region");
  });

  test.each(LOCALES)("have names in %s, none twice, in alphabetical order", (locale) => {
    const names = listCountries(locale).map(({ name }) => name);
    expect(listCountries(locale).filter(({ iso3, name }) => name === iso3 || name.trim() === "")).toEqual([]);
    expect(new Set(names).size).toBe(codes.length);
    expect([...names].sort(new Intl.Collator(locale).compare)).toEqual(names);
  });

  test.each(["XXX", "toString", "__proto__"])("unknown %j is shown as it stands", (code) => {
    for (const locale of LOCALES) expect(countryName(code, locale)).toBe(code);
  });

  test("names in Arabic are in Arabic letters", () => {
    expect(listCountries("ar").filter(({ name }) => !/^[\p{Script=Arabic}\p{P}\s]+$/u.test(name))).toEqual(
      [],
    );
  });

  test("bear the names that their states chose", () => {
    expect(LOCALES.map((locale) => countryName("SWZ", locale))).toEqual(["Eswatini", "Eswatini", "إسواتيني"]);
    expect(LOCALES.map((locale) => countryName("CIV", locale))).toEqual([
      "Côte d’Ivoire",
      "Côte d’Ivoire",
      "كوت ديفوار",
    ]);
  });
});

describe("regions", () => {
  test("are those of the library, save where it departs from M49", () => {
    const departs = new Set(["ATF", "BVT", "CYP", "HMD", "IOT", "SGS", "UMI"]);
    const differ = world.filter(
      ({ cca3, region }) => isCountry(cca3) && regionOf(cca3) !== region.toLowerCase() && !departs.has(cca3),
    );
    expect(differ).toEqual([]);
    expect(codes.filter((code) => !world.some(({ cca3 }) => cca3 === code))).toEqual([]);
  });

  test.each([
    ["KEN", "africa"],
    ["BRA", "americas"],
    ["JPN", "asia"],
    ["NOR", "europe"],
    ["FJI", "oceania"],
    ["CYP", "asia"],
    ["TUR", "asia"],
    ["RUS", "europe"],
    ["EGY", "africa"],
    ["GRL", "americas"],
    ["SGS", "americas"],
    ["UMI", "oceania"],
  ])("%s lies in %s, as in M49", (code, region) => expect(regionOf(code)).toBe(region));

  test("have names in every locale", () => {
    const used = [...new Set(codes.map(regionOf))].sort();
    for (const locale of LOCALES) expect(Object.keys(messagesOf(locale).regions).sort()).toEqual(used);
  });
});

describe("the world map", () => {
  test("is one path of numbers, light enough for a page", () => {
    expect(LAND_PATH).toMatch(/^M[\d.,MLZ-]+Z$/);
    expect(LAND_PATH.length).toBeLessThan(60_000);
  });

  test("has a place for every country, inside its frame", () => {
    const outside = codes.filter((code) => {
      const place = placeOf(code);
      return !place || place.x < 0 || place.y < 0 || place.x > MAP_WIDTH || place.y > MAP_HEIGHT;
    });
    expect(outside).toEqual([]);
  });

  test("knows west from east and north from south", () => {
    const [usa, kenya, newZealand] = ["USA", "KEN", "NZL"].map(placeOf);
    expect(usa!.x).toBeLessThan(kenya!.x);
    expect(kenya!.x).toBeLessThan(newZealand!.x);
    expect(usa!.y).toBeLessThan(kenya!.y);
    expect(kenya!.y).toBeLessThan(newZealand!.y);
    expect(placeOf("XXX")).toBeNull();
  });
});

test("the projection, written down for the browser, fits the land to the box of the map", () => {
  const numbers = LAND_PATH.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const across = numbers.filter((_, at) => at % 2 === 0);
  const down = numbers.filter((_, at) => at % 2 === 1);
  expect([Math.min(...down), Math.max(...down)]).toEqual([0, MAP_HEIGHT]);
  expect(Math.min(...across)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...across)).toBeLessThanOrEqual(MAP_WIDTH);
});
