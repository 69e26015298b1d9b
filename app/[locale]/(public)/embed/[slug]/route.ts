import { isLocale } from "@/lib/i18n/locales";
import { dataAnswer, openRoute } from "@/lib/open-data/answer";
import { EMBED_HEADERS, embedAbsent, embedHtml } from "@/lib/publications/open-data/embed";
import { findOpenStory } from "@/lib/publications/open-data/queries";
import { findTombstone } from "@/lib/publications/public-queries";

type Context = RouteContext<"/[locale]/embed/[slug]">;

const TYPE = "text/html; charset=utf-8";

/** The card of a story for the pages of others, the only page of ours that others may frame. */
export const GET = openRoute(async (request: Request, { params }: Context) => {
  const { locale: asked, slug } = await params;
  const locale = isLocale(asked) ? asked : "en";
  const story = isLocale(asked) ? await findOpenStory(slug) : null;
  if (story)
    return dataAnswer(request, {
      ...{ type: TYPE, body: embedHtml(story, locale), changed: story.lastChange },
      headers: EMBED_HEADERS,
    });
  const gone = isLocale(asked) && (await findTombstone(slug)) !== null;
  return new Response(embedAbsent(locale, gone ? "gone" : "absent"), {
    status: gone ? 410 : 404,
    headers: { ...EMBED_HEADERS, "content-type": TYPE, "cache-control": "no-store" },
  });
});
