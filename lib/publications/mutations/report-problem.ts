import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { publications, reports, stories } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import { giveBack, takeLimit } from "@/lib/limits/take";
import { readConsentCode } from "@/lib/media/consent-code";
import { codeLimit, consentOfCode } from "../consent-by-code";
import { tellReported } from "../emails";
import type { problemReport } from "../report-schema";
import { hideReported, listShown } from "./hide-reported";

type Input = z.infer<typeof problemReport> & { address: string };

const HOUR = 3600;
/** Reports in an hour: from one address, and of one story from everybody together. */
const FROM_ONE = 10;
const OF_ONE = 30;

/**
 * Takes in what a visitor says is wrong with a public story: the one verb of the public side. A photo or voice is hidden
 * at once where the code is of somebody in it, or a child is; text never is. What is not public is answered the same
 * as what is. Refuses `code_unknown` for a code that is on no slip, and `too_many_tries`. Returns how much was hidden.
 */
export async function reportProblem(input: Input): Promise<{ hid: number }> {
  const consentId = await consentOf(input);
  await takeLimit({ bucket: "report address", key: input.address, max: FROM_ONE, seconds: HOUR });
  // Whoever holds a slip is heard, however many others flood the story.
  if (!consentId) await takeLimit({ bucket: "report story", key: input.slug, max: OF_ONE, seconds: HOUR });
  return db.transaction(async (tx) => {
    const [story] = await tx
      .select({
        ...{ storyId: publications.storyId, revisionId: publications.revisionId },
        ...{ organisationId: stories.organisationId, projectId: stories.projectId },
        title: publications.title,
      })
      .from(publications)
      .innerJoin(stories, eq(stories.id, publications.storyId))
      .where(eq(publications.slug, input.slug))
      .limit(1);
    if (!story) return { hid: 0 };
    const { item, subjectId } = input.about;
    const shown = await listShown(tx, story.revisionId, consentId);
    if (subjectId && !shown.some((one) => one.item === item && one.id === subjectId)) return { hid: 0 };
    const { kind, words, email, locale } = input;
    // Written first: it holds the story before any photo, as does whoever shows one again.
    const [report] = await tx
      .insert(reports)
      .values({
        ...{ storyId: story.storyId, kind, item, subjectId, words, locale, email: email || null },
        byCode: shown.some((one) => one.coded),
      })
      .returning({ id: reports.id });
    if (!report) throw new Error("no report was written");
    const urgent = shown.filter((one) =>
      subjectId ? one.id === subjectId && (one.child || one.coded) : one.coded,
    );
    const hid = await hideReported(tx, report.id, urgent);
    const { title, ...about } = story;
    await recordEvent(tx, null, {
      kind: "problem.reported",
      ...{ ...about, subjectId: report.id, data: { kind, item, hid } },
    });
    await tellReported(tx, { ...about, subjectId: report.id }, { moment: kind, item, title, hid });
    return { hid };
  });
}

/** The consent whose code was given, if one was. Looked up before anything else, so that the answer tells nothing more. */
async function consentOf({ code, address }: Input): Promise<string | null> {
  if (code.trim() === "") return null;
  const limit = codeLimit(address);
  await takeLimit(limit);
  const read = readConsentCode(code);
  if (!read) throw new Refusal("code_unknown", { code: "code_unknown" });
  const id = await consentOfCode(db, read).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Refusal(error.code, { code: error.code });
    throw error;
  });
  await giveBack(limit);
  return id;
}
