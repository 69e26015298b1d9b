import type { PublicContent } from "@/db/documents";
import { asLocale } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import type { Cited } from "./citations";
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
    inLanguage: story.language,
    datePublished: story.firstPublishedAt,
    dateModified: story.publishedAt,
    author: organisation,
    publisher: { "@type": "Organization", name: "SDG Stories", url: at("/") },
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

/** What reference managers and catalogues read in the head of a page: Highwire's tags, and Dublin Core. */
export function headTags(story: Told): Record<string, string | string[]> {
  const day = story.firstPublishedAt.toISOString().slice(0, 10);
  return {
    citation_title: story.title,
    citation_author: story.organisationName,
    citation_publication_date: day.replaceAll("-", "/"),
    citation_abstract_html_url: storyUrl(story),
    "DC.title": story.title,
    "DC.language": story.language,
    "DC.identifier": storyUrl(story),
    "DC.subject": story.goals.map(goalUri),
    "DC.rights": LICENCE,
  };
}
