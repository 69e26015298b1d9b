import { openOptions, openRoute, streamAnswer } from "@/lib/open-data/answer";
import { csvOf } from "@/lib/publications/open-data/files";
import { readFilters } from "@/lib/publications/open-data/parameters";
import { findState } from "@/lib/publications/open-data/queries";

/** All public stories as a table. */
export const GET = openRoute(async (request: Request) => {
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const { changed, version } = await findState();
  return streamAnswer(request, {
    type: "text/csv; charset=utf-8",
    headers: { "content-disposition": 'attachment; filename="stories.csv"' },
    version: `csv ${version} ${searchParams}`,
    changed,
    lines: () => csvOf(filters),
  });
});

export const OPTIONS = openOptions;
