import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { ReportOutcome } from "@/db/enums";
import { photos, publications, reportHides, reports, stories, voices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { queueMail } from "@/lib/email/queue-mail";
import { notFound, Refusal } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { putPhotoAway, putVoiceAway } from "@/lib/publications/mutations/hide-media";
import { loadConflictFacts, mayEdit } from "../conflict";
import type { reportAnswer, reportClosing } from "../schema";
import { showPhotoAgain, showVoiceAgain } from "./restore-media";

/**
 * An editor writes to who reported a problem, once, without ever being shown their address. Refuses `report_no_address`
 * where none was left (or it was erased), and `report_answered`.
 */
export async function answerReport(actor: Actor, input: z.infer<typeof reportAnswer>) {
  return db.transaction(async (tx) => {
    const { report, story } = await lockReport(tx, actor, input);
    if (report.answeredAt) throw new Refusal("report_answered");
    if (!report.email) throw new Refusal("report_no_address");
    const version = report.version + 1;
    await tx
      .update(reports)
      .set({ answer: input.answer, answeredAt: new Date(), answeredBy: actor.id, version })
      .where(eq(reports.id, report.id));
    await recordEvent(tx, actor, {
      kind: "problem.answered",
      ...{ organisationId: story.organisationId, storyId: report.storyId, subjectId: report.id },
    });
    const [shown] = await tx
      .select({ title: publications.title })
      .from(publications)
      .where(eq(publications.storyId, report.storyId))
      .limit(1);
    await queueMail(tx, {
      kind: "report_answered",
      data: { slug: story.slug, title: shown?.title ?? "", word: input.answer },
      locale: isLocale(report.locale) ? report.locale : "en",
      about: { subjectId: report.id },
    });
    return { id: report.id, version };
  });
}

/**
 * An editor decides what becomes of a report: what was hidden stays so or shows again. Refuses `report_closed`,
 * `report_undecided` where something hidden at once would be left without a decision, `report_whole_story` where nothing
 * in particular can be hidden, `report_not_hidden` where there is nothing to show again.
 */
export async function closeReport(actor: Actor, input: z.infer<typeof reportClosing>) {
  return db.transaction(async (tx) => {
    const { report, story } = await lockReport(tx, actor, input);
    if (report.closedAt) throw new Refusal("report_closed");
    await decide(tx, actor, report, input.outcome);
    const version = report.version + 1;
    await tx
      .update(reports)
      .set({ outcome: input.outcome, closedAt: new Date(), closedBy: actor.id, version })
      .where(eq(reports.id, report.id));
    await recordEvent(tx, actor, {
      kind: "problem.closed",
      ...{ organisationId: story.organisationId, storyId: report.storyId, subjectId: report.id },
      data: { outcome: input.outcome },
    });
    return { id: report.id, version };
  });
}

type Report = typeof reports.$inferSelect;
type Thing = { item: "photo" | "voice"; id: string; hidden: boolean };

async function decide(tx: Tx, actor: Actor, report: Report, outcome: ReportOutcome) {
  const atOnce = await tx.select().from(reportHides).where(eq(reportHides.reportId, report.id));
  const things = await listThings(tx, report, atOnce);
  const hidden = things.filter((thing) => thing.hidden);
  if (outcome === "hidden") {
    if (things.length === 0) throw new Refusal("report_whole_story");
    for (const { item, id } of things.filter((thing) => !thing.hidden))
      await (item === "photo" ? putPhotoAway : putVoiceAway)(tx, actor, id, "harm_feared");
  } else if (outcome === "restored") {
    if (hidden.length === 0) throw new Refusal("report_not_hidden");
    for (const { item, id } of hidden)
      await (item === "photo" ? showPhotoAgain : showVoiceAgain)(tx, actor, id);
  } else if (hidden.some(({ id }) => atOnce.some(({ subjectId }) => subjectId === id)))
    throw new Refusal("report_undecided");
}

/** What a report is about, and what was hidden because of it. */
async function listThings(
  tx: Tx,
  { item, subjectId }: Report,
  atOnce: (typeof reportHides.$inferSelect)[],
): Promise<Thing[]> {
  const named = subjectId && item !== "story" ? [{ item, subjectId }] : atOnce;
  const things: Thing[] = [];
  for (const one of named) {
    const table = one.item === "photo" ? photos : voices;
    const [row] = await tx
      .select({ hiddenAt: table.hiddenAt })
      .from(table)
      .where(eq(table.id, one.subjectId));
    if (row && one.item !== "story")
      things.push({ item: one.item, id: one.subjectId, hidden: row.hiddenAt !== null });
  }
  return things;
}

/** Locks a report for an editor of its story without a conflict; everybody else gets `not_found`. */
async function lockReport(tx: Tx, actor: Actor, { id, version }: { id: string; version: number }) {
  const [row] = await tx
    .select({ report: reports, story: { slug: stories.slug, organisationId: stories.organisationId } })
    .from(reports)
    .innerJoin(stories, eq(stories.id, reports.storyId))
    .where(eq(reports.id, id))
    .for("update", { of: reports });
  const storyId = row?.report.storyId;
  if (!storyId || !mayEdit(actor, storyId, await loadConflictFacts(tx, storyId))) throw notFound();
  if (row.report.version !== version) throw new Refusal("conflict");
  return row;
}
