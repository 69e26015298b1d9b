import { openOptions, openRoute, streamAnswer } from "@/lib/open-data/answer";
import { jsonLinesOf } from "@/lib/publications/open-data/files";
import { readFilters } from "@/lib/publications/open-data/parameters";
import { findState } from "@/lib/publications/open-data/queries";

/** All public stories in full, one JSON document a line. */
export const GET = openRoute(async (request: Request) => {
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const { changed, version } = await findState();
  return streamAnswer(request, {
    type: "application/jsonl; charset=utf-8",
    headers: { "content-disposition": 'attachment; filename="stories.jsonl"' },
    version: `jsonl ${version} ${searchParams}`,
    changed,
    lines: () => jsonLinesOf(filters),
  });
});

export const OPTIONS = openOptions;
