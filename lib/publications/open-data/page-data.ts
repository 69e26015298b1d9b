import type { PublicContent } from "@/db/documents";
import { asLocale, type Locale } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import type { Cited } from "./citations";
import { MARK } from "./mark";
import { at, goalUri, storyUrl } from "./story";

type Told = Cited & {
  country: string;
  organisationSlug: string;
  publishedAt: Date;
  content: PublicContent;
};

/** A story in the words of schema.org; `<` is escaped so that no text can end the script it stands in. */
export function jsonLd(story: Told): string {
  const organisation = {
    "@type": "Organization",
    name: story.organisationName,
    url: at(paths.public.organisation(asLocale(story.language), story.organisationSlug)),
  };
  const data = {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": storyUrl(story),
    headline: story.title,
    image: at(paths.data.card(story.slug)),
    inLanguage: story.language,
    datePublished: story.firstPublishedAt,
    dateModified: story.publishedAt,
    author: organisation,
    publisher: { "@type": "Organization", name: MARK, url: at("/") },
    license: LICENCE,
    contentLocation: { "@type": "Country", identifier: story.country },
    about: story.goals.map((goal) => ({ "@type": "Thing", "@id": goalUri(goal) })),
    isBasedOn: evaluationsOf(story.content),
  };
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

/** The evaluations that the claims rest on, each once, with their report where it is public. */
function evaluationsOf({ claims }: PublicContent) {
  const findings = claims.flatMap((claim) => claim.findings);
  return [...new Map(findings.map((one) => [one.evaluationTitle, one])).values()].map(
    ({ evaluationTitle, reportUrl, periodEnd }) => ({
      ...{ "@type": "Report", name: evaluationTitle, temporalCoverage: periodEnd },
      ...(reportUrl ? { url: reportUrl } : {}),
    }),
  );
}

/**
 * What networks, reference managers and catalogues read in the head of a page: Open Graph, Highwire's tags and Dublin
 * Core. `locale`: of the page, whose paper is named.
 */
export function headTags(story: Told, locale: Locale): (readonly [name: string, content: string])[] {
  const url = storyUrl(story);
  const card = at(paths.data.card(story.slug));
  const day = story.firstPublishedAt.toISOString().slice(0, 10);
  const { title, organisationName, language } = story;
  return [
    ["og:type", "article"],
    ["og:site_name", MARK],
    ["og:title", title],
    ["og:description", story.summary],
    ["og:url", url],
    ["og:image", card],
    ["og:image:width", "1200"],
    ["og:image:height", "630"],
    ["twitter:card", "summary_large_image"],
    ["twitter:image", card],
    ["citation_title", title],
    ["citation_author", organisationName],
    ["citation_publication_date", day.replaceAll("-", "/")],
    ["citation_language", language],
    ["citation_publisher", MARK],
    ...story.goals.map((goal) => ["citation_keywords", `SDG ${goal}`] as const),
    ["citation_abstract_html_url", url],
    ["citation_fulltext_html_url", url],
    ["citation_pdf_url", at(paths.data.onePage(story.slug, locale))],
    ["DC.title", title],
    ["DC.creator", organisationName],
    ["DC.publisher", MARK],
    ["DC.date", day],
    ["DC.type", "Text"],
    ["DC.format", "text/html"],
    ["DC.language", language],
    ["DC.identifier", url],
    ["DC.coverage", story.country],
    ...story.goals.map((goal) => ["DC.subject", goalUri(goal)] as const),
    ["DC.rights", LICENCE],
  ];
}
