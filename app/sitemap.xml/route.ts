import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { findOpenChange } from "@/lib/publications/open-data/queries";
import { sitemapIndex } from "@/lib/publications/open-data/sitemap";

export const dynamic = "force-dynamic";

/** Where the parts of the sitemap are. */
export const GET = openRoute(async (request: Request) => {
  const changed = await findOpenChange();
  return dataAnswer(request, {
    type: "application/xml; charset=utf-8",
    body: await sitemapIndex(),
    changed,
  });
});

export const OPTIONS = openOptions;
