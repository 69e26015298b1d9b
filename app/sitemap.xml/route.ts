import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { sitemapIndex } from "@/lib/publications/open-data/sitemap";

export const dynamic = "force-dynamic";

/** Where the parts of the sitemap are. */
export const GET = openRoute(async (request: Request) =>
  dataAnswer(request, { type: "application/xml; charset=utf-8", body: await sitemapIndex() }),
);

export const OPTIONS = openOptions;
