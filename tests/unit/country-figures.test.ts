import { describe, expect, test } from "vitest";
import { COLLECTION_METHODS, LIBRARY_TYPES, METRICS } from "@/db/enums";
import { figureRow } from "@/lib/countries/figure-schema";
import { perPeople, slotKey, spanOf } from "@/lib/countries/figures";
import { lawSave, slotAddress, statisticsImport } from "@/lib/countries/profile-schema";
import { FIGURE_HEADS, type FigureField } from "@/lib/countries/table/columns";
import { type Defaults, readFigures } from "@/lib/countries/table/read-rows";
import { codeOf, METHOD_WORDS, METRIC_WORDS, TYPE_WORDS } from "@/lib/countries/table/words";
import { LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { matchColumns } from "@/lib/tables/columns";

const FIGURE = {
  ...{ libraryType: "all", metric: "visits", year: 2024, value: 7, currency: "" },
  ...{ method: "census_survey", source: "Annual return" },
};
const codes = (input: object) =>
  (figureRow.safeParse({ ...FIGURE, ...input }).error?.issues ?? []).map(
    ({ path, message }) => `${String(path[0])}: ${message}`,
  );

describe("a figure is refused by name", () => {
  test.each([
    [{}, []],
    [{ value: 0 }, []],
    [{ value: null }, ["value: required"]],
    [{ value: Number.NaN }, ["value: number_invalid"]],
    [{ value: -1 }, ["value: number_negative"]],
    [{ value: 2e15 }, ["value: number_too_large"]],
    [{ value: 7.5 }, ["value: whole_needed"]],
    [{ metric: "staff", value: 7.5 }, []],
    [{ metric: "population" }, []],
    [{ metric: "population", libraryType: "public" }, ["libraryType: population_of_all"]],
    [{ metric: "preservation_spending" }, ["currency: currency_needed"]],
    [{ metric: "preservation_spending", currency: "kes", value: 1.25 }, []],
    [{ metric: "preservation_spending", currency: "KSH" }, ["currency: currency_unknown"]],
    [{ currency: "KES" }, ["currency: currency_not_here"]],
    [{ year: Number.NaN }, ["year: year_invalid"]],
    [{ year: 2024.5 }, ["year: year_invalid"]],
    [{ year: 1899 }, ["year: date_too_early"]],
    [{ year: new Date().getUTCFullYear() + 1 }, ["year: date_in_future"]],
    [{ source: "  " }, ["source: required"]],
    [{ source: "x".repeat(501) }, ["source: too_long"]],
    [{ method: "guess" }, ["method: required"]],
  ])("%j", (input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  test("a figure twice in one table is told where it stands again", () => {
    const figures = [FIGURE, { ...FIGURE, year: 2023 }, FIGURE].map((one) => ({ ...one, version: 0 }));
    const { error } = statisticsImport.safeParse({ country: "KEN", figures });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["figures.2.value", "figure_twice"],
    ]);
  });
});

test.each([
  ["public.visits.2024", { libraryType: "public", metric: "visits", year: 2024 }],
  ["public.visits", null],
  ["public.visits.x", null],
  ["public.visits.2024.1", null],
  ["__proto__.visits.2024", null],
])("the address %s of a figure", (address, slot) => {
  const read = slotAddress.safeParse(address);
  expect(read.data ?? null).toEqual(slot);
  if (read.success) expect(slotKey(read.data)).toBe(address);
});

test("a law's address is one that a browser may follow", () => {
  const law = { id: null, version: 0, country: "KEN", kind: "other", title: "T", year: null, note: "" };
  const link = (url: string) => lawSave.safeParse({ ...law, link: url }).success;
  expect(["", "https://a.example/", "javascript:alert(1)", "mailto:a@b.example"].map(link)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe("in proportion to people", () => {
  test.each([
    ["service_points", 64, 53_300_000, 100_000, 0.12007],
    ["registered_users", 1_420_000, 53_300_000, 100, 2.66417],
    ["visits", 7_300_000, 53_300_000, 100, 13.69606],
    ["visits", 73_000_000, 53_300_000, 1, 1.36961],
  ] as const)("%s", (metric, value, population, people, expected) => {
    const per = perPeople(metric, value, population);
    expect(per?.people).toBe(people);
    expect(per?.value).toBeCloseTo(expected, 4);
  });

  test("nothing is said where nobody knows how many people there were", () => {
    expect(perPeople("visits", 10, undefined)).toBeNull();
    expect(perPeople("visits", 10, 0)).toBeNull();
  });
});

test("years stand without a gap", () => {
  expect(spanOf([2024, 2021])).toEqual([2021, 2022, 2023, 2024]);
  expect(spanOf([])).toEqual([]);
});

describe("words of tables", () => {
  test.each(LOCALES)("what our pages call things is understood, %s", (locale) => {
    const { libraryType, metric, collectionMethod } = messagesOf(locale).enums;
    for (const type of LIBRARY_TYPES) expect(codeOf(TYPE_WORDS, libraryType[type]), type).toBe(type);
    for (const one of METRICS) expect(codeOf(METRIC_WORDS, metric[one]), one).toBe(one);
    for (const method of COLLECTION_METHODS)
      expect(codeOf(METHOD_WORDS, collectionMethod[method]), method).toBe(method);
  });

  test("codes are words too; others are not", () => {
    expect(codeOf(METRIC_WORDS, "E_LOANS")).toBe("e_loans");
    expect(codeOf(METRIC_WORDS, "cats")).toBeNull();
    expect(codeOf(TYPE_WORDS, "constructor")).toBeNull();
  });

  test.each([
    [
      ["Type of library", "Metric", "Year", "Value", "Source"],
      ["libraryType", "metric", "year", "value", "source"],
    ],
    [
      ["Année", "Points de service", "Visites", "Population"],
      ["year", "service_points", "visits", "population"],
    ],
    [
      ["نوع المكتبة", "السنة", "الزيارات", "الإعارات"],
      ["libraryType", "year", "visits", "loans"],
    ],
    [
      ["Year", "Visits", "Remarks"],
      ["year", "visits", ""],
    ],
  ])("%j", (names, expected) => {
    expect(matchColumns(names, FIGURE_HEADS)).toEqual(expected);
  });
});

const NOTHING: Defaults = { libraryType: "", year: "", unit: "", method: "", source: "" };
const LONG = ["libraryType", "metric", "year", "value", "unit", "method", "source"] as const;
const read = (
  rows: string[][],
  {
    mapping = LONG as readonly (FigureField | "")[],
    defaults = {},
    left = [] as number[],
    locale = "en",
  } = {},
) =>
  readFigures(
    rows.map((cells) => cells.map((text) => ({ text }))),
    { mapping: [...mapping], left: new Set(left), locale, defaults: { ...NOTHING, ...defaults } },
  );
const row = (part: Partial<Record<(typeof LONG)[number], string>>) =>
  LONG.map(
    (name) =>
      ({
        libraryType: "public",
        metric: "visits",
        year: "2024",
        value: "10",
        unit: "",
        method: "census",
        source: "S",
        ...part,
      })[name],
  );

describe("a table is read row by row", () => {
  test("one figure a row", () => {
    const { figures, problems } = read([row({ value: "1,946" }), row({ metric: "Staff", value: "12.5" })]);
    expect(problems).toEqual([]);
    expect(figures.map(({ figure }) => [figure.libraryType, figure.metric, figure.value])).toEqual([
      ["public", "visits", 1946],
      ["public", "staff", 12.5],
    ]);
  });

  test("many figures a row, what the rows do not say said once, empty cells left out", () => {
    const mapping = ["year", "service_points", "visits", "population"] as const;
    const defaults = { libraryType: "public", method: "official_statistics", source: "Yearbook" };
    const { figures, problems } = read(
      [
        ["2023", "49", "", "52400000"],
        ["٢٠٢٤", "50", "4 600 000", ""],
      ],
      { mapping, defaults, locale: "fr" },
    );
    expect(problems).toEqual([]);
    expect(figures.map(({ figure }) => `${slotKey(figure)}=${figure.value}`)).toEqual([
      "public.service_points.2023=49",
      "all.population.2023=52400000",
      "public.service_points.2024=50",
      "public.visits.2024=4600000",
    ]);
    expect(figures.every(({ figure }) => figure.source === "Yearbook")).toBe(true);
  });

  test("money keeps its currency, wherever it stands", () => {
    const spending = { metric: "preservation_spending", libraryType: "national" };
    const { figures, problems } = read(
      [
        row({ ...spending, value: "KES 48,000,000" }),
        row({ ...spending, year: "2023", value: "48 EUR" }),
        row({ ...spending, year: "2022", value: "48", unit: "usd" }),
        row({ ...spending, year: "2021", value: "48" }),
      ],
      { defaults: { unit: "JOD" } },
    );
    expect(problems).toEqual([]);
    expect(figures.map(({ figure }) => `${figure.value} ${figure.currency}`)).toEqual([
      "48000000 KES",
      "48 EUR",
      "48 USD",
      "48 JOD",
    ]);
  });

  test.each([
    [{ value: "12 %" }, "value", "unit_percent"],
    [{ value: "7.3 million" }, "value", "unit_multiplied"],
    [{ value: "7,3 millions" }, "value", "unit_multiplied"],
    [{ value: "٧ ملايين" }, "value", "unit_multiplied"],
    [{ value: "240k" }, "value", "unit_multiplied"],
    [{ value: "KES 12" }, "value", "currency_not_here"],
    [{ value: "€ 12" }, "value", "currency_as_code"],
    [{ value: "about 40" }, "value", "number_invalid"],
    [{ value: "-4" }, "value", "number_negative"],
    [{ value: "4.5" }, "value", "whole_needed"],
    [{ value: "" }, "value", "required"],
    [{ value: "=A1" }, "value", "formula_text"],
    [{ unit: "thousand" }, "unit", "unit_multiplied"],
    [{ unit: "%" }, "unit", "unit_percent"],
    [{ unit: "KES" }, "unit", "currency_not_here"],
    [{ unit: "kilometres" }, "unit", "unit_unknown"],
    [{ metric: "preservation_spending" }, "unit", "currency_needed"],
    [{ metric: "preservation_spending", unit: "KSH" }, "unit", "currency_unknown"],
    [{ year: "2023/24" }, "year", "year_invalid"],
    [{ year: "" }, "year", "required"],
    [{ libraryType: "mobile" }, "libraryType", "type_unknown"],
    [{ metric: "cats" }, "metric", "metric_unknown"],
    [{ method: "guess" }, "method", "method_unknown"],
    [{ source: "" }, "source", "required"],
  ] as const)("%j is told beside its cell", (part, field, code) => {
    expect(read([row(part)]).problems).toEqual([{ row: 0, field, code }]);
  });

  test("twice the same is told at the second; a row left out counts for nothing", () => {
    const rows = [row({}), row({ libraryType: "Public libraries", value: "11" })];
    expect(read(rows).problems).toEqual([{ row: 1, field: "value", code: "figure_twice" }]);
    expect(read(rows, { left: [1] })).toMatchObject({ problems: [], figures: [{ row: 0 }] });
  });
});
