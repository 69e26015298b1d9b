import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { atomOf, FEED_SIZE } from "@/lib/publications/open-data/atom";
import { readFilters } from "@/lib/publications/open-data/parameters";
import { findState, listNewestOf } from "@/lib/publications/open-data/queries";

/** The newest public stories of a set. */
export const GET = openRoute(async (request: Request) => {
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const { changed } = await findState();
  const { rows } = await listNewestOf(filters, FEED_SIZE, null);
  const body = atomOf({ rows: rows.slice(0, FEED_SIZE), query: searchParams.toString(), changed });
  return dataAnswer(request, { type: "application/atom+xml; charset=utf-8", body, changed });
});

export const OPTIONS = openOptions;
