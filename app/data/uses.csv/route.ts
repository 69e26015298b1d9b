import { csvLine } from "@/lib/audit/csv";
import { env } from "@/lib/env";
import { asLocale } from "@/lib/i18n/locales";
import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { refuseParameters } from "@/lib/publications/open-data/parameters";
import { findOpenChange } from "@/lib/publications/open-data/queries";
import { listPublicUses } from "@/lib/vnr/public-queries";

export const dynamic = "force-dynamic";

/** Tells spreadsheets that the file is UTF-8. */
const MARK = "\ufeff";
const COLUMNS = ["id", "country", "year", "page", "quote", "language", "report", "story", "checked_on"];

/** Every place in a published review that was recorded here and checked, as a table. */
export const GET = openRoute(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const changed = await findOpenChange();
  const uses = await listPublicUses();
  const rows = uses.map(
    ({ id, country, year, page, quote, language, link, slug, storyLanguage, checkedOn }) =>
      csvLine([
        ...[id, country, year, page, quote, language, link],
        ...[
          slug && new URL(paths.public.story(asLocale(storyLanguage), slug), env().APP_URL).href,
          checkedOn,
        ],
      ]),
  );
  return dataAnswer(request, {
    type: "text/csv; charset=utf-8",
    body: MARK + csvLine(COLUMNS) + rows.join(""),
    changed,
    headers: { "content-disposition": 'attachment; filename="uses.csv"' },
  });
});

export const OPTIONS = openOptions;
