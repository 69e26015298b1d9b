/** Requests that nobody in their senses sends, the same ones at each run. */

type Random = () => number;

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FILTERS = [
  ...["q", "goal", "target", "country", "region", "organisation", "language", "evidence", "beneficiary"],
  ...["year", "sort", "page", "limit", "cursor"],
];
const OAI = ["verb", "metadataPrefix", "identifier", "from", "until", "set", "resumptionToken"];
const NAMES = [...FILTERS, "", "__proto__", "constructor", "a[]", "goal[]", "_rsc", "%00", "slug", "page%00"];
const VERBS = ["Identify", "ListSets", "ListMetadataFormats", "GetRecord", "ListIdentifiers", "ListRecords"];

/** Written as they go over the line: whole escapes, broken ones, bytes that are no text. */
const ODD = [
  ...[
    "",
    "%00",
    "%FF",
    "%E0%A4%A",
    "%",
    "%zz",
    "-1",
    "0",
    "1e999",
    "NaN",
    "null",
    "undefined",
    "true",
    "[]",
    "{}",
  ],
  ...[
    "1000000000",
    "999999999999999999999999",
    "0x10",
    "4.5",
    "%2B",
    "+",
    "'",
    "%22",
    "%3Cb%3E",
    "%3Cscript%3E",
  ],
  ...["..%2F..%2Fetc%2Fpasswd", "%0D%0Aset-cookie%3A%20a%3Db", "%EF%BF%BE", "%ED%A0%80", "%F0%9F%98%80"],
  ...["%D9%85%D9%83%D8%AA%D8%A8%D8%A9", "%27%3B%20drop%20table%20publications%3B--", "%25s%25n", "a%26b%3Dc"],
  ...["a%20%7C%20%21b%20%26%20%28", "%22open", "-minus", "a:*", "%5C", "e30.aaaaaaaaaaaaaaaaaaaaaa", "a.b.c"],
];
const GOOD = [
  ...["4", "17", "4.6", "16.10", "KEN", "africa", "en", "ar", "compared", "told", "newest", "relevance", "2"],
  ...["reading", "oai_dc", "goal:4", "country:KEN", "2024-01-01", "2024-01-01T00:00:00Z", ...VERBS],
];
const LOCALES = ["en", "fr", "ar", "en", "fr", "ar", "en", "fr", "ar", "xx", "EN", "%00"];

export type OddRequest = { method: string; path: string; headers: Record<string, string>; body?: string };

/** One request; `known`: slugs, ids and tokens that are real, to be sent whole and broken. `pages`: their share; a page costs ten times what data costs. */
export function oddRequest(random: Random, known: string[], pages: number): OddRequest {
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const often = (share: number) => random() < share;
  const long = () => one(["x", "%00", "%D9%85", "a%20", "4,"]).repeat(Math.floor(random() ** 4 * 3000));
  const broken = (text: string) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + one(["", "%00", "x", ".", "%FF"]) + text.slice(at + 1);
  };
  const value = () =>
    often(0.4)
      ? one(ODD)
      : often(0.5)
        ? one(GOOD)
        : often(0.6)
          ? one([(text: string) => text, broken])(one(known))
          : long();
  const place = () => (often(0.5) ? one(known) : value());
  const page = [
    () => `/${one(LOCALES)}/stories`,
    () => `/${one(LOCALES)}/stories/${place()}`,
    () =>
      `/${one(LOCALES)}/${one(["gone", "embed", "goals", "countries", "organisations", "about", "collections"])}/${place()}`,
    () => `/${one(LOCALES)}/${one(["", "goals", "help", "about", "stories/with_gallery", place()])}`,
    () => `/${one(LOCALES)}/stories/${place()}/${one(["share", "report", "report/sent", value()])}`,
    () => `/${one(LOCALES)}/goals/${one(["4", "17", value()])}/${one(["4.6", "17.8", value()])}`,
    () => `/${one(LOCALES)}/${one(["join", "join/sent", "consent", "sign-in", "countries", "collections"])}`,
    () =>
      `/${one(LOCALES)}/${one(["share", "helpers", "invitations", "reset", "unsubscribe", "email"])}/${place()}`,
  ];
  const data = [
    () => "/api/v1/stories",
    () => `/api/v1/${one([`stories/${place()}`, "goals", "countries", "openapi.json", place()])}`,
    () => `/data/${one(["stories.csv", "stories.jsonl", "uses.csv", place()])}`,
    () => `/data/countries/${place()}.${one(["csv", "json", "xlsx", value()])}`,
    () => `/data/stories/${place()}/${one(["citation.bib", "citation.ris", "citation.json", value()])}`,
    () => `/data/stories/${place()}/${one(["linkset.json", "card.png", "one-page-en.pdf"])}`,
    () =>
      `/${one(["api", "data", "feeds", "files", "media", "oai", "robots.txt", ".well-known"])}/${place()}`,
    () => "/feeds/stories.atom",
    () => "/oai",
    () => "/oai",
    () => `/media/${place()}/${one(["480.webp", "960.avif", value()])}`,
    () => one(["/sitemap.xml", "/robots.txt", "/.well-known/security.txt", `/sitemaps/${value()}.xml`]),
  ];
  const pathOf = one(often(pages) ? page : data);
  const path = pathOf();
  const names = path === "/oai" ? OAI : often(0.9) ? NAMES : OAI;
  const query = Array.from({ length: Math.floor(random() ** 3 * 12) }, () => {
    const name = one(names);
    return `${name}=${name === "verb" && often(0.8) ? one(VERBS) : value()}`;
  });
  const repeated = often(0.05) && query[0] ? Array(50).fill(query[0]) : query;
  const headers: Record<string, string> = {};
  if (often(0.1)) headers.rsc = "1";
  if (often(0.1)) headers["if-none-match"] = one(["*", '"a"', "W/", "a,,,", '"'.repeat(50)]);
  if (often(0.1))
    headers["if-modified-since"] = one(["yesterday", new Date(0).toUTCString(), "Thu, 99 Foo 9999"]);
  if (often(0.05)) headers["accept-language"] = one(["*", "xx;q=9", ";;;,", "ar;q=0.1,fr", "x".repeat(500)]);
  if (often(0.05)) headers.range = one(["bytes=0-", "bytes=9-1", "lines=1-2"]);
  const written = repeated.join("&");
  if (often(0.04))
    return {
      method: "POST",
      path,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body: written,
    };
  const method = often(0.06) ? one(["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"]) : "GET";
  return { method, path: written ? `${path}?${written}` : path, headers };
}
