import { beforeAll, describe, expect, test } from "vitest";
import { readListing, readRequest, resumptionToken } from "@/lib/publications/open-data/oai-arguments";

beforeAll(() => {
  Object.assign(process.env, {
    APP_URL: "https://stories.example.org",
    AUTH_SECRET: "x".repeat(40),
    DATABASE_URL: "postgres://a@localhost/a",
    PUBLIC_DATABASE_URL: "postgres://a@localhost/a",
    STORAGE_URL: "file:///nowhere",
  });
});

const asked = (query: string) => {
  const request = readRequest(new URLSearchParams(query));
  return request.verb.startsWith("List") &&
    request.verb !== "ListSets" &&
    request.verb !== "ListMetadataFormats"
    ? readListing(request)
    : request;
};
const LIST = "verb=ListRecords&metadataPrefix=oai_dc";

test.each([
  ["badVerb", ""],
  ["badVerb", "verb="],
  ["badVerb", "verb=listrecords"],
  ["badVerb", "verb=__proto__"],
  ["badVerb", "verb=Identify&verb=Identify"],
  ["badArgument", "verb=Identify&metadataPrefix=oai_dc"],
  ["badArgument", "verb=Identify&%00=1"],
  ["badArgument", "verb=ListSets&set=goal"],
  ["badArgument", "verb=GetRecord"],
  ["badArgument", "verb=GetRecord&identifier=oai:a:b"],
  ["badArgument", "verb=GetRecord&identifier=&metadataPrefix=oai_dc"],
  ["badArgument", "verb=GetRecord&identifier=a&identifier=b&metadataPrefix=oai_dc"],
  ["badArgument", "verb=GetRecord&identifier=a&metadataPrefix=%3Cx%3E"],
  ["badArgument", "verb=ListRecords"],
  ["badArgument", "verb=ListIdentifiers&metadataPrefix="],
  ["badArgument", `${LIST}&resumptionToken=x`],
  ["badArgument", `${LIST}&from=`],
  ["badArgument", `${LIST}&from=yesterday`],
  ["badArgument", `${LIST}&from=2026-02-30`],
  ["badArgument", `${LIST}&from=2026-13-01T00:00:00Z`],
  ["badArgument", `${LIST}&from=2026-01-01T25:00:00Z`],
  ["badArgument", `${LIST}&from=2026-01-01T00:00:00`],
  ["badArgument", `${LIST}&from=2026-01-01T00:00:00.5Z`],
  ["badArgument", `${LIST}&from=2026-01-01T00:00Z`],
  ["badArgument", `${LIST}&from=2026-01-01T00:00:00%2B01:00`],
  ["badArgument", `${LIST}&from=%00`],
  ["badArgument", `${LIST}&from=2026-01-02&until=2026-01-01`],
  ["badArgument", `${LIST}&from=2026-01-01&until=2026-01-02T00:00:00Z`],
  ["badArgument", `${LIST}&set=`],
  ["badArgument", `${LIST}&set=goal::4`],
  ["badArgument", `${LIST}&set=%00`],
  ["badArgument", `${LIST}&set=${"x".repeat(101)}`],
  ["noRecordsMatch", `${LIST}&set=goal:18`],
  ["noRecordsMatch", `${LIST}&set=colour:red`],
  ["cannotDisseminateFormat", "verb=ListRecords&metadataPrefix=marc21"],
  ["badResumptionToken", "verb=ListRecords&resumptionToken="],
  ["badResumptionToken", "verb=ListRecords&resumptionToken=%00"],
  ["badResumptionToken", `verb=ListRecords&resumptionToken=${"x".repeat(9000)}`],
])("%s: %s", (code, query) => {
  expect(() => asked(query)).toThrow(expect.objectContaining({ code }));
});

describe("a list", () => {
  test.each([
    ["", { from: null, before: null, goal: null, country: null }],
    ["&from=2026-01-01", { from: "2026-01-01T00:00:00.000Z" }],
    ["&until=2026-01-01", { before: "2026-01-02T00:00:00.000Z" }],
    ["&until=2026-01-01T10:00:00Z", { before: "2026-01-01T10:00:01.000Z" }],
    ["&from=2026-01-01&until=2026-01-01", { before: "2026-01-02T00:00:00.000Z" }],
    [
      "&from=0000-01-01&until=9999-12-31",
      { from: "1970-01-01T00:00:00.000Z", before: "9999-12-31T23:59:59.000Z" },
    ],
    ["&set=goal", { goal: null }],
    ["&set=goal:4", { goal: 4, country: null }],
    ["&set=country:KEN", { goal: null, country: "KEN" }],
  ])("asked for with '%s'", (query, harvest) => {
    expect(asked(LIST + query)).toMatchObject({ harvest, after: null, before: 0, total: null });
  });

  test("goes on from its own token, with the verb that was given it", () => {
    const listing = {
      harvest: { from: null, before: null, goal: 4, country: null },
      ...{ after: { at: "2026-01-01T00:00:00.123456Z", slug: "a" }, before: 100, total: 250 },
    };
    const token = resumptionToken("ListRecords", listing);
    expect(asked(`verb=ListRecords&resumptionToken=${token}`)).toEqual(listing);
    expect(() => asked(`verb=ListIdentifiers&resumptionToken=${token}`)).toThrow();
  });
});
