import { LICENCE } from "@/lib/open-data/answer";
import { element, emptyElement } from "@/lib/open-data/xml";
import { paths } from "@/lib/paths";
import type { StoryRow } from "./queries";
import { at, goalUri, storyUrl } from "./story";

/** How many of the newest stories a feed holds. */
export const FEED_SIZE = 50;

type Feed = { rows: StoryRow[]; query: string; changed: Date | undefined };

/** The newest stories of a set as an Atom feed (RFC 4287); `query`: the filters, as they were asked for. */
export function atomOf({ rows, query, changed }: Feed): string {
  const asked = query ? `?${query}` : "";
  const self = at(paths.data.feed()) + asked;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", self),
    element("title", "SDG Stories"),
    element("subtitle", "What libraries changed, for whom, and how we know"),
    element("updated", (changed ?? new Date(0)).toISOString()),
    `<author>${element("name", "SDG Stories")}${element("uri", at("/"))}</author>`,
    emptyElement("link", { rel: "self", type: "application/atom+xml", href: self }),
    emptyElement("link", {
      rel: "alternate",
      type: "text/html",
      href: at(paths.public.stories("en")) + asked,
    }),
    emptyElement("link", { rel: "license", href: LICENCE }),
    element("rights", `CC BY 4.0: ${LICENCE}`),
    ...rows.map(entry),
    "</feed>\n",
  ].join("\n");
}

function entry(row: StoryRow): string {
  return [
    `<entry xml:lang="${row.language.replace(/[^A-Za-z0-9-]/g, "")}">`,
    element("id", permanentId(row)),
    element("title", row.title),
    element("updated", row.changedAt.toISOString()),
    element("published", row.firstPublishedAt.toISOString()),
    `<author>${element("name", row.organisationName)}${element("uri", at(paths.public.organisation("en", row.organisationSlug)))}</author>`,
    emptyElement("link", {
      rel: "alternate",
      type: "text/html",
      hreflang: row.language,
      href: storyUrl(row),
    }),
    emptyElement("link", { rel: "alternate", type: "application/json", href: at(paths.api.story(row.slug)) }),
    emptyElement("link", { rel: "license", href: LICENCE }),
    ...row.goals.map((goal) =>
      emptyElement("category", {
        term: goalUri(goal),
        scheme: "http://metadata.un.org/sdg/",
        label: `SDG ${goal}`,
      }),
    ),
    element("summary", row.summary),
    element("rights", `CC BY 4.0: ${LICENCE}`),
    "</entry>",
  ].join("\n");
}

/** Stays the same whatever language the story is told in, and wherever its page is. */
const permanentId = ({ slug }: { slug: string }): string => at(paths.api.story(slug));
