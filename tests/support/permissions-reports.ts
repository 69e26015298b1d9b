import { db } from "@/db/client";
import { reports } from "@/db/schema";
import { answerReport, closeReport } from "@/lib/reviews/mutations/answer-report";
import type { Made } from "./permission-world";
import { EDITOR } from "./permissions";
import type { ThingVerb } from "./permissions-things";

const aReport = async ({ storyId }: Made) => {
  const [row] = await db
    .insert(reports)
    .values({
      ...{ storyId, kind: "harm", item: "story", words: "It can harm", locale: "en" },
      email: "visitor@test.example",
    })
    .returning({ id: reports.id, version: reports.version });
  return row!;
};

/** What becomes of a visitor's report: editors without a conflict, and nobody else. */
export const REPORT_VERBS = {
  answerReportAction: {
    ...{ run: answerReport, who: EDITOR },
    input: async (made) => ({ ...(await aReport(made)), answer: "We have looked" }),
  },
  closeReportAction: {
    ...{ run: closeReport, who: EDITOR },
    input: async (made) => ({ ...(await aReport(made)), outcome: "settled" }),
  },
} as const satisfies Record<string, ThingVerb>;
