import { asLocale } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { CITATIONS } from "./citations";
import { at, storyUrl } from "./story";

type Named = { slug: string; language: string };
type Signpost = { rel: string; href: string; type?: string };

const FORMATS = ["bib", "ris", "json"] as const;

/** Where a program finds what belongs to a story (FAIR Signposting, https://signposting.org/FAIR/). */
const signpostsOf = (story: Named): Signpost[] => [
  { rel: "cite-as", href: storyUrl(story) },
  { rel: "type", href: "https://schema.org/Article" },
  { rel: "type", href: "https://schema.org/AboutPage" },
  { rel: "license", href: LICENCE },
  { rel: "item", href: at(paths.api.story(story.slug)), type: "application/json" },
  {
    ...{ rel: "item", href: at(paths.data.onePage(story.slug, asLocale(story.language))) },
    type: "application/pdf",
  },
  ...FORMATS.map((format) => ({
    rel: "describedby",
    href: at(paths.data.citation(story.slug, format)),
    type: CITATIONS[format].type.split(";")[0] ?? "",
  })),
];

/** The same as a header (RFC 8288). */
export const linkHeader = (story: Named): string =>
  [...signpostsOf(story), linksetOf(story)]
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`)
    .join(", ");

/** Where all of them stand together. */
const linksetOf = ({ slug }: Named): Signpost => ({
  ...{ rel: "linkset", href: at(paths.data.linkset(slug)), type: "application/linkset+json" },
});

/** All of them as one document (RFC 9264), for the page and for the JSON of the story. */
export function linksetJson(story: Named): string {
  const signposts = signpostsOf(story);
  const targets = (rel: string) =>
    signposts.filter((one) => one.rel === rel).map(({ href, type }) => ({ href, ...(type ? { type } : {}) }));
  const rels = [...new Set(signposts.map(({ rel }) => rel))];
  const page = { anchor: storyUrl(story), ...Object.fromEntries(rels.map((rel) => [rel, targets(rel)])) };
  const json = {
    anchor: at(paths.api.story(story.slug)),
    collection: [{ href: storyUrl(story), type: "text/html" }],
    license: [{ href: LICENCE }],
  };
  return JSON.stringify({ linkset: [page, json] });
}
