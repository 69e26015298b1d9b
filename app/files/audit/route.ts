import { createTranslator } from "next-intl";
import { csvLine } from "@/lib/audit/csv";
import { userRoute } from "@/lib/auth/user-route";
import { download } from "@/lib/download";
import { formatTag, isLocale, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { auditFilter, exportEvents } from "@/lib/people/audit-queries";

const COLUMNS = [
  ...["id", "at", "kind", "words", "actor"],
  ...["organisation", "project", "story", "revision", "subject", "data"],
];
/** Tells spreadsheets that the file is UTF-8. */
const MARK = "\ufeff";

/** The record as CSV, page by page as it is read; ids and codes only. */
export const GET = userRoute(async (_actor, request, _params, session) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const pages = await exportEvents(session, auditFilter.parse(asked));
  return download(lines(pages, isLocale(asked.l) ? asked.l : "en"), "text/csv", "record.csv");
});

async function* lines(pages: Awaited<ReturnType<typeof exportEvents>>, locale: Locale) {
  const words = createTranslator({
    locale: formatTag(locale),
    messages: messagesOf(locale),
    namespace: "enums.eventKind",
  });
  yield MARK + csvLine(COLUMNS);
  for await (const events of pages) {
    const rows = events.map((event) =>
      csvLine([
        ...[event.id, event.at.toISOString(), event.kind, words(event.kind), event.actorId],
        ...[event.organisationId, event.projectId, event.storyId, event.revisionId, event.subjectId],
        JSON.stringify(event.data),
      ]),
    );
    yield rows.join("");
  }
}
