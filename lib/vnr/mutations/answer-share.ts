import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrPackBuilds, vnrPacks, vnrRounds, vnrShareAnswers, vnrShares, vnrUses } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import { notFound, Refusal } from "@/lib/errors";
import { takeLimit } from "@/lib/limits/take";
import { listColleagues } from "../colleagues";
import type { shareAnswer } from "../pack/schema";
import { findShare } from "../pack/share-queries";

/** A ministry says by its link what it used, or needs more of, or did not use. Its country's colleagues are told. */
export async function answerShare({ token, storyId, answer, page, words }: z.infer<typeof shareAnswer>) {
  const found = await findShare(token);
  if (!found) throw notFound();
  const { share, content } = found;
  if (storyId && !content.stories.some((story) => story.storyId === storyId)) throw notFound();
  await takeLimit({ bucket: "share-answer", key: share.id, max: 60, seconds: 86_400 });
  return db.transaction(async (tx) => {
    await lockOpenShare(tx, share.id);
    await tx.insert(vnrShareAnswers).values({ shareId: share.id, storyId, answer, page, words });
    const of = await roundOf(tx, share.buildId);
    if (answer === "used") await draftUse(tx, of.round, { storyId, page });
    await tell(tx, share, of, answer);
    return { answered: true };
  });
}

/** Notes when a link was opened first. */
export async function openShare(id: string): Promise<void> {
  await db
    .update(vnrShares)
    .set({ openedAt: new Date() })
    .where(and(eq(vnrShares.id, id), isNull(vnrShares.openedAt)));
}

async function lockOpenShare(tx: Tx, id: string) {
  const [open] = await tx.select().from(vnrShares).where(eq(vnrShares.id, id)).for("update");
  if (!open || open.revokedAt) throw new Refusal("not_found");
}

async function roundOf(tx: Tx, buildId: string) {
  const [of] = await tx
    .select({ packId: vnrPacks.id, country: vnrRounds.country, round: vnrRounds.id })
    .from(vnrPackBuilds)
    .innerJoin(vnrPacks, eq(vnrPacks.id, vnrPackBuilds.packId))
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrPacks.roundId))
    .where(eq(vnrPackBuilds.id, buildId));
  if (!of) throw notFound();
  return of;
}

/** What a ministry says that it used is the beginning of a use, which the workspace completes when the review is out. */
async function draftUse(tx: Tx, roundId: string, place: { storyId: string | null; page: string }) {
  await tx.insert(vnrUses).values({ roundId, ...place });
}

type Of = Awaited<ReturnType<typeof roundOf>>;

async function tell(tx: Tx, { id, receiver }: typeof vnrShares.$inferSelect, of: Of, answer: string) {
  const colleagues = await listColleagues(tx, of.country);
  await recordEvent(tx, null, {
    kind: "vnr.pack_answered",
    subjectId: id,
    data: { round: of.round, country: of.country, answer },
  });
  await notify(tx, {
    kind: "pack_answered",
    personIds: colleagues.map((one) => one.id),
    data: { receiver },
    about: { subjectId: of.packId },
  });
}
