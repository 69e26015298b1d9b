import { csvLine } from "@/lib/audit/csv";
import type { StoryFilters } from "@/lib/search/filters";
import { listInFull, listInTurn, type StoryPlace, type StoryRow } from "./queries";
import { storyInFull, storyOf } from "./story";

/** So many are held in memory at once, however many there are. */
const AT_ONCE = 100;

/** Tells spreadsheets that the file is UTF-8. */
const MARK = "\ufeff";
const COLUMNS = [
  ...[
    "slug",
    "url",
    "language",
    "title",
    "summary",
    "organisation",
    "organisation_kind",
    "country",
    "region",
  ],
  ...[
    "goals",
    "targets",
    "beneficiary_groups",
    "evidence",
    "year",
    "indicator",
    "unit",
    "baseline",
    "result",
  ],
  ...["n", "evaluator", "sample", "first_published_at", "published_at", "changed_at", "licence"],
];

/** Stories as a table (RFC 4180), in pieces; several values in one cell are parted by a blank. */
export async function* csvOf(filters: StoryFilters): AsyncGenerator<string> {
  yield MARK + csvLine(COLUMNS);
  for await (const rows of pagesOf(listInTurn, filters)) yield rows.map(csvRow).join("");
}

/** Stories in full, one JSON document a line, in pieces. */
export async function* jsonLinesOf(filters: StoryFilters): AsyncGenerator<string> {
  for await (const rows of pagesOf(listInFull, filters))
    yield rows.map((row) => `${JSON.stringify(storyInFull(row))}\n`).join("");
}

type List<Row> = (filters: StoryFilters, limit: number, after: StoryPlace | null) => Promise<Row[]>;

/** Whoever is public from the first page to the last comes once, whatever changes meanwhile. */
async function* pagesOf<Row extends StoryPlace>(
  list: List<Row>,
  filters: StoryFilters,
): AsyncGenerator<Row[]> {
  let after: StoryPlace | null = null;
  for (;;) {
    const rows: Row[] = await list(filters, AT_ONCE, after);
    if (rows.length > 0) yield rows;
    after = rows.at(-1) ?? null;
    if (!after || rows.length < AT_ONCE) return;
  }
}

function csvRow(row: StoryRow): string {
  const story = storyOf(row);
  const { headline } = story;
  return csvLine([
    ...[story.slug, story.url, story.language, story.title, story.summary],
    ...[story.organisation.name, story.organisation.kind, story.country, story.region],
    ...[story.goals.join(" "), story.targets.join(" "), story.beneficiaryGroups.join(" ")],
    ...[story.evidence, story.year, headline.indicator, headline.unit],
    ...[headline.baselineValue, headline.resultValue, headline.n, headline.evaluator.kind],
    ...[
      story.sample ? "yes" : "no",
      story.firstPublishedAt,
      story.publishedAt,
      story.changedAt,
      story.licence,
    ],
  ]);
}
