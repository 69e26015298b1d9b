import { beforeAll, describe, expect, test } from "vitest";
import type { PublicContent } from "@/db/documents";
import { CITATIONS } from "@/lib/publications/open-data/citations";
import { headTags, jsonLd } from "@/lib/publications/open-data/page-data";
import { linkHeader, linksetJson } from "@/lib/publications/open-data/signposts";

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
    expect(CITATIONS.bib.write(story)).toBe(`@online{more-can-read,
  author = {{Library \\{of\\} A \\& B}},
  title = {{50\\% more read\\_ \\textbackslash{} \\#1 </script> مكتبة}},
  year = {2026},
  date = {2026-03-04},
  organization = {SDG Stories},
  version = {2},
  url = {${PAGE}},
  language = {pt-BR},
  note = {https://creativecommons.org/licenses/by/4.0/}
}
`);
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

test("signposts lead from the page to what belongs to it, and from the data back", () => {
  const header = linkHeader(story);
  expect(header).not.toMatch(/[\r\n]/);
  for (const rel of ["cite-as", "type", "license", "item", "describedby", "linkset"])
    expect(header).toContain(`rel="${rel}"`);
  const { linkset } = JSON.parse(linksetJson(story));
  expect(linkset[0]).toMatchObject({ anchor: PAGE, "cite-as": [{ href: PAGE }] });
  expect(linkset[0].describedby).toHaveLength(3);
  expect(linkset[1]).toMatchObject({ collection: [{ href: PAGE, type: "text/html" }] });
});
