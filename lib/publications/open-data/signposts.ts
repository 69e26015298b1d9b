import { asLocale, LOCALES } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { CITATIONS } from "./citations";
import { at, storyUrl } from "./story";

type Named = { slug: string; language: string };
type Signpost = { rel: string; href: string; type?: string };

const FORMATS = ["bib", "ris", "json"] as const;
const ARTICLE = "https://schema.org/Article";
const PICTURE = "https://schema.org/ImageObject";

/** What a story consists of beside its page, in the story's own language first. */
const contentsOf = ({ slug, language }: Named) => {
  const own = asLocale(language);
  return [
    { href: at(paths.api.story(slug)), type: "application/json", is: ARTICLE },
    ...[own, ...LOCALES.filter((locale) => locale !== own)].map((locale) => ({
      ...{ href: at(paths.data.onePage(slug, locale)), type: "application/pdf", is: ARTICLE },
    })),
    { href: at(paths.data.card(slug)), type: "image/png", is: PICTURE },
  ];
};

const citationsOf = ({ slug }: Named) =>
  FORMATS.map((format) => ({
    href: at(paths.data.citation(slug, format)),
    type: CITATIONS[format].type.split(";")[0] ?? "",
  }));

const licence: Signpost = { rel: "license", href: LICENCE };
const pageOf = (story: Named) => ({ href: storyUrl(story), type: "text/html" });
const linksetOf = ({ slug }: Named): Signpost => ({
  ...{ rel: "linkset", href: at(paths.data.linkset(slug)), type: "application/linkset+json" },
});

/** What the page of a story says of itself (FAIR Signposting, https://signposting.org/FAIR/). */
const ofPage = (story: Named): Signpost[] => [
  { rel: "cite-as", href: storyUrl(story) },
  { rel: "type", href: ARTICLE },
  { rel: "type", href: "https://schema.org/AboutPage" },
  licence,
  ...contentsOf(story).map(({ href, type }) => ({ rel: "item", href, type })),
  ...citationsOf(story).map((citation) => ({ rel: "describedby", ...citation })),
];

/** What a part of a story says of itself: it belongs to the page. */
const ofContent = (story: Named, is: string): Signpost[] => [
  { rel: "collection", ...pageOf(story) },
  { rel: "type", href: is },
  licence,
];

/** What a citation says of itself: it tells of the page. */
const ofCitation = (story: Named): Signpost[] => [{ rel: "describes", ...pageOf(story) }, licence];

/** Links for the head of a story's page. */
export const pageLinks = (story: Named): Signpost[] => [...ofPage(story), linksetOf(story)];

/** The header of a part of a story (RFC 8288: whatever it leads from is the part itself, not the page). */
export const contentHeader = (story: Named, is: "article" | "picture" = "article"): string =>
  headerOf([...ofContent(story, is === "picture" ? PICTURE : ARTICLE), linksetOf(story)]);

/** The header of a citation. */
export const citationHeader = (story: Named): string => headerOf([...ofCitation(story), linksetOf(story)]);

const headerOf = (signposts: Signpost[]): string =>
  signposts
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`)
    .join(", ");

/** All of them as one document (RFC 9264): of the page, of its parts and of its citations. */
export const linksetJson = (story: Named): string =>
  JSON.stringify({
    linkset: [
      contextOf(storyUrl(story), ofPage(story)),
      ...contentsOf(story).map(({ href, is }) => contextOf(href, ofContent(story, is))),
      ...citationsOf(story).map(({ href }) => contextOf(href, ofCitation(story))),
    ],
  });

function contextOf(anchor: string, signposts: Signpost[]) {
  const targets = (rel: string) =>
    signposts.filter((one) => one.rel === rel).map(({ href, type }) => ({ href, ...(type ? { type } : {}) }));
  const rels = [...new Set(signposts.map(({ rel }) => rel))];
  return { anchor, ...Object.fromEntries(rels.map((rel) => [rel, targets(rel)])) };
}
