import { beforeAll, describe, expect, test } from "vitest";
import type { PublicContent } from "@/db/documents";
import { CITATIONS } from "@/lib/publications/open-data/citations";
import { headTags, jsonLd } from "@/lib/publications/open-data/page-data";
import {
  citationHeader,
  contentHeader,
  linksetJson,
  pageLinks,
} from "@/lib/publications/open-data/signposts";

beforeAll(() => {
  Object.assign(process.env, {
    APP_URL: "https://stories.example.org",
    AUTH_SECRET: "x".repeat(40),
    DATABASE_URL: "postgres://a@localhost/a",
    PUBLIC_DATABASE_URL: "postgres://a@localhost/a",
    STORAGE_URL: "file:///nowhere",
  });
});

const story = {
  ...{ slug: "more-can-read", language: "pt-BR", organisationName: "Library {of} A & B", country: "BRA" },
  ...{ organisationSlug: "library", title: "50% more\r\nread_ \\ #1 </script> مكتبة", summary: "Short." },
  goals: [4, 16],
  ...{ firstPublishedAt: new Date("2026-03-04T05:06:07Z"), publishedAt: new Date("2026-04-01T00:00:00Z") },
  content: {
    review: { round: 2 },
    claims: [
      {
        findings: [
          {
            evaluationTitle: "Reading test",
            reportUrl: "https://example.org/report",
            periodEnd: "2025-12-31",
          },
          {
            evaluationTitle: "Reading test",
            reportUrl: "https://example.org/report",
            periodEnd: "2025-12-31",
          },
        ],
      },
    ],
  } as unknown as PublicContent,
};
const PAGE = "https://stories.example.org/en/stories/more-can-read";

describe("a citation", () => {
  test("in BibTeX has no command that a title smuggles in", () => {
    expect(CITATIONS.bib.write(story)).toBe(`@misc{more-can-read,
  author = {{Library \\textbraceleft{}of\\textbraceright{} A \\& B}},
  title = {{50\\% more read\\_ \\textbackslash{} \\#1 </script> مكتبة}},
  year = {2026},
  date = {2026-03-04},
  organization = {SDG Stories},
  version = {2},
  howpublished = {${PAGE}},
  url = {${PAGE}},
  language = {pt-BR},
  note = {https://creativecommons.org/licenses/by/4.0/}
}
`);
  });

  test("in BibTeX ends where it ends, whatever braces a title leaves open", () => {
    for (const title of ["a { b", "a } b", "}}, x = {{", "\\{ \\\\}"]) {
      let depth = 0;
      const written = CITATIONS.bib.write({ ...story, title }).trimEnd();
      const depths = [...written].map((sign) => (depth += sign === "{" ? 1 : sign === "}" ? -1 : 0));
      expect(depths.lastIndexOf(0), title).toBe(written.length - 1);
      expect(depths.indexOf(0, written.indexOf("{")), title).toBe(written.length - 1);
    }
  });

  test("in RIS is a tag and a value a line, whatever lines a title has", () => {
    const lines = CITATIONS.ris.write(story).split("\r\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines[0]).toBe("TY  - ELEC");
    expect(lines.at(-1)).toBe("ER  - ");
    expect(lines).toEqual(
      expect.arrayContaining(["DA  - 2026/03/04", `UR  - ${PAGE}`, "KW  - SDG 4", "KW  - SDG 16", "ET  - 2"]),
    );
  });

  test("in CSL-JSON is one item with a day, an author that is no person, and the licence", () => {
    const [item, ...others] = JSON.parse(CITATIONS.json.write(story));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      ...{ id: "more-can-read", type: "webpage", title: story.title, URL: PAGE },
      author: [{ literal: "Library {of} A & B" }],
      issued: { "date-parts": [[2026, 3, 4]] },
    });
  });
});

test("JSON-LD names the goals by their URI and each evaluation once, and no text of it ends its script", () => {
  const text = jsonLd(story);
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toMatchObject({
    "@type": "Article",
    headline: story.title,
    license: "https://creativecommons.org/licenses/by/4.0/",
    about: [{ "@id": "http://metadata.un.org/sdg/4" }, { "@id": "http://metadata.un.org/sdg/16" }],
    isBasedOn: [{ "@type": "Report", name: "Reading test", url: "https://example.org/report" }],
  });
});

test("the head of a page says it to networks, in Highwire's tags and in Dublin Core", () => {
  const tags = headTags(story, "fr");
  const of = (name: string) => tags.filter(([one]) => one === name).map(([, content]) => content);
  const card = "https://stories.example.org/data/stories/more-can-read/card.png";
  expect([of("og:image"), of("twitter:image"), of("og:url")]).toEqual([[card], [card], [PAGE]]);
  expect(of("citation_title")).toEqual([story.title]);
  expect(of("citation_publication_date")).toEqual(["2026/03/04"]);
  expect(of("citation_pdf_url")).toEqual([
    "https://stories.example.org/data/stories/more-can-read/one-page-fr.pdf",
  ]);
  expect(of("DC.subject")).toEqual(["http://metadata.un.org/sdg/4", "http://metadata.un.org/sdg/16"]);
  for (const name of ["title", "creator", "publisher", "date", "type", "format", "language", "identifier"])
    expect(of(`DC.${name}`), name).toHaveLength(1);
  for (const name of ["coverage", "rights"]) expect(of(`DC.${name}`), name).toHaveLength(1);
});

describe("signposts", () => {
  const DATA = "https://stories.example.org/data/stories/more-can-read";
  const LINKSET = `<${DATA}/linkset.json>; rel="linkset"; type="application/linkset+json"`;
  const rels = (header: string) => [...header.matchAll(/rel="([^"]+)"/g)].map(([, rel]) => rel);

  test("lead from the page to what belongs to it", () => {
    const links = pageLinks(story);
    const of = (rel: string) => links.filter((link) => link.rel === rel).map(({ href }) => href);
    expect(of("cite-as")).toEqual([PAGE]);
    expect(of("type")).toContain("https://schema.org/AboutPage");
    expect(of("license")).toHaveLength(1);
    expect(of("item")).toEqual([
      "https://stories.example.org/api/v1/stories/more-can-read",
      ...["one-page-en.pdf", "one-page-fr.pdf", "one-page-ar.pdf", "card.png"].map(
        (name) => `${DATA}/${name}`,
      ),
    ]);
    expect(of("describedby")).toHaveLength(3);
    expect(of("linkset")).toEqual([`${DATA}/linkset.json`]);
  });

  test("lead from each part and each citation back to the page, in the words of the part itself", () => {
    for (const header of [contentHeader(story), contentHeader(story, "picture")]) {
      expect(rels(header)).toEqual(["collection", "type", "license", "linkset"]);
      expect(header).toContain(`<${PAGE}>; rel="collection"; type="text/html"`);
    }
    expect(contentHeader(story, "picture")).toContain("<https://schema.org/ImageObject>");
    expect(rels(citationHeader(story))).toEqual(["describes", "license", "linkset"]);
    expect(citationHeader(story)).toContain(`<${PAGE}>; rel="describes"; type="text/html"`);
    for (const header of [contentHeader(story), citationHeader(story)]) {
      expect(header).not.toMatch(/[\r\n]/);
      expect(header).toContain(LINKSET);
    }
  });

  test("stand together in one document, each under what it is said of", () => {
    const { linkset } = JSON.parse(linksetJson(story));
    const [page, ...others] = linkset;
    expect(page).toMatchObject({ anchor: PAGE, "cite-as": [{ href: PAGE }] });
    const named = [...page.item, ...page.describedby].map(({ href }: { href: string }) => href);
    expect(others.map(({ anchor }: { anchor: string }) => anchor)).toEqual(named);
    for (const other of others)
      expect(other[other.anchor.includes("/citation.") ? "describes" : "collection"]).toEqual([
        { href: PAGE, type: "text/html" },
      ]);
  });
});
