import { and, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { OPEN_STATES } from "@/db/enums";
import { publications, revisions, settings, workReminders } from "@/db/schema";
import { notifyOnce } from "@/lib/email/notify-once";
import { enqueue } from "@/lib/jobs/enqueue";
import { listWritersAndLeads } from "@/lib/stories/emails";
import { about, lockRevision } from "@/lib/stories/mutations/lock";
import { today } from "@/lib/today";
import { newsOf } from "./news";

type Publication = Pick<
  typeof publications.$inferSelect,
  "storyId" | "revisionId" | "evidenceUntil" | "news"
>;

/**
 * The daily work: whether the evidence of each public story has grown old by the rule of the house is written beside
 * it, and its library is asked for news, once a year. Each story in a transaction of its own. `day`: ISO. Returns how
 * many people were asked.
 */
export async function askForNews(day = today()): Promise<number> {
  const [house] = await db.select({ newsYears: settings.newsYears }).from(settings);
  if (!house) return 0;
  const asked = await db
    .select({ storyId: workReminders.subjectId, day: workReminders.day })
    .from(workReminders)
    .where(eq(workReminders.reminder, "news_due"));
  const known = new Set(asked.map((one) => `${one.storyId} ${one.day}`));
  const { storyId, revisionId, evidenceUntil, news } = publications;
  const all = await db.select({ storyId, revisionId, evidenceUntil, news }).from(publications);
  let told = 0;
  for (const one of all) {
    const { state, since } = newsOf(one.evidenceUntil, house.newsYears, day);
    const nothingNew = since === null || known.has(`${one.storyId} ${since}`);
    if (state === one.news && nothingNew) continue;
    told += await db.transaction((tx) => keep(tx, one, house.newsYears, day));
  }
  return told;
}

async function keep(tx: Tx, { storyId, revisionId }: Publication, newsYears: number, day: string) {
  const revision = await lockRevision(tx, revisionId);
  const own = eq(publications.revisionId, revisionId);
  const [row] = await tx.select().from(publications).where(own);
  if (!row) return 0;
  const { state, since } = newsOf(row.evidenceUntil, newsYears, day);
  if (state !== row.news) {
    await tx.update(publications).set({ news: state }).where(own);
    await enqueue(tx, { name: "pages.refresh", data: {} });
  }
  if (since === null || row.evidenceUntil === null || (await isBeingTold(tx, storyId))) return 0;
  return notifyOnce(
    tx,
    { subjectId: storyId, reminder: "news_due", day: since },
    {
      kind: "news_due",
      personIds: await listWritersAndLeads(tx, revision),
      data: { title: row.title, year: row.evidenceUntil.slice(0, 4) },
      about: about(revision),
    },
  );
}

/** The next round of the story is open, or another story with fresh evidence tells what became of it. */
async function isBeingTold(tx: Tx, storyId: string): Promise<boolean> {
  const open = tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), inArray(revisions.state, [...OPEN_STATES])));
  const followed = tx
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.followsStoryId, storyId), eq(publications.news, "fresh")));
  const [row] = await tx
    .select({ yes: sql<boolean>`exists (${open}) or exists (${followed})` })
    .from(settings);
  return row?.yes ?? false;
}
