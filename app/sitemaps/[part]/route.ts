import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { Problem } from "@/lib/open-data/problem";
import { findOpenChange } from "@/lib/publications/open-data/queries";
import { sitemapPart } from "@/lib/publications/open-data/sitemap";

type Context = RouteContext<"/sitemaps/[part]">;

/** Public pages in every locale, with their last change. */
export const GET = openRoute(async (request: Request, { params }: Context) => {
  const changed = await findOpenChange();
  const body = await sitemapPart((await params).part);
  if (body === null) throw new Problem("not_found", "There is no such part of the sitemap.");
  return dataAnswer(request, { type: "application/xml; charset=utf-8", body, changed });
});

export const OPTIONS = openOptions;
