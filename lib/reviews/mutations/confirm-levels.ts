import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { EvidenceKind, Strength } from "@/db/enums";
import { claimLevels, contributionLevels } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { storyContent } from "@/lib/stories/content";
import { weakerKinds, weakerStrengths } from "@/lib/stories/levels";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { listLevels, unconfirmed } from "../levels";
import type { claimLevel, contributionLevel } from "../schema";
import { lockWork } from "./lock-review";

/**
 * Confirms the computed kind of evidence of a claim, or lowers it with a sentence; changeable until the verdict.
 * Refuses `invalid` (fields: `kind` is not weaker, `reason` is missing).
 */
export async function confirmKind(actor: Actor, input: z.infer<typeof claimLevel>) {
  return db.transaction(async (tx) => {
    const { revision } = await lockWork(tx, actor, input.reviewId);
    const { claims } = await listLevels(tx, revision.id, await storyContent(tx, revision.id));
    const claim = claims.find(({ id }) => id === input.claimId);
    if (!claim) throw notFound();
    const reason = checked("kind", input.kind, claim.stated, weakerKinds(claim.stated), input.reason);
    await writeKind(tx, actor, revision, { ...input, stated: claim.stated, reason });
    return { kind: input.kind };
  });
}

/** The same for the strength of a contribution. Refuses `invalid` (fields: `strength`, `reason`). */
export async function confirmStrength(actor: Actor, input: z.infer<typeof contributionLevel>) {
  return db.transaction(async (tx) => {
    const { revision } = await lockWork(tx, actor, input.reviewId);
    const { contributions } = await listLevels(tx, revision.id, await storyContent(tx, revision.id));
    const one = contributions.find(({ id }) => id === input.contributionId);
    if (!one) throw notFound();
    const reason = checked("strength", input.strength, one.stated, weakerStrengths(one.stated), input.reason);
    await writeStrength(tx, actor, revision, { ...input, stated: one.stated, reason });
    return { strength: input.strength };
  });
}

/**
 * Confirms everything of which the reviewer has said nothing yet: as it stands, or as it was lowered in the round before
 * where it has not changed since.
 */
export async function confirmRest(actor: Actor, { reviewId }: { reviewId: string }) {
  return db.transaction(async (tx) => {
    const { revision } = await lockWork(tx, actor, reviewId);
    const all = await listLevels(tx, revision.id, await storyContent(tx, revision.id));
    const open = unconfirmed(all, reviewId);
    for (const { id, stated, before } of open.claims) {
      const { level: kind, reason } = before ?? { level: stated, reason: "" };
      await writeKind(tx, actor, revision, { reviewId, claimId: id, kind, stated, reason });
    }
    for (const { id, stated, before } of open.contributions) {
      const { level: strength, reason } = before ?? { level: stated, reason: "" };
      await writeStrength(tx, actor, revision, { reviewId, contributionId: id, strength, stated, reason });
    }
    return { confirmed: open.claims.length + open.contributions.length };
  });
}

/** The reason that is kept: none where the level stays as it is. */
function checked<Level>(field: string, given: Level, stated: Level, weaker: Level[], reason: string): string {
  if (given === stated) return "";
  if (!weaker.includes(given)) throw new Refusal("invalid", { [field]: "level_not_weaker" });
  if (reason === "") throw new Refusal("invalid", { reason: "required" });
  return reason;
}

type Kind = { reviewId: string; claimId: string; kind: EvidenceKind; stated: EvidenceKind; reason: string };

async function writeKind(tx: Tx, actor: Actor, revision: LockedRevision, one: Kind) {
  const { reviewId, claimId, kind: given, stated, reason } = one;
  await tx
    .insert(claimLevels)
    .values({ reviewId, claimId, stated, given, reason })
    .onConflictDoUpdate({
      target: [claimLevels.reviewId, claimLevels.claimId],
      set: { given, reason, givenAt: new Date() },
    });
  await record(tx, actor, revision, claimId, given, given !== stated);
}

type Stands = {
  reviewId: string;
  contributionId: string;
  strength: Strength;
  stated: Strength;
  reason: string;
};

async function writeStrength(tx: Tx, actor: Actor, revision: LockedRevision, one: Stands) {
  const { reviewId, contributionId, strength: given, stated, reason } = one;
  await tx
    .insert(contributionLevels)
    .values({ reviewId, contributionId, stated, given, reason })
    .onConflictDoUpdate({
      target: [contributionLevels.reviewId, contributionLevels.contributionId],
      set: { given, reason, givenAt: new Date() },
    });
  await record(tx, actor, revision, contributionId, given, given !== stated);
}

const record = (
  tx: Tx,
  actor: Actor,
  revision: LockedRevision,
  subjectId: string,
  level: string,
  lowered: boolean,
) =>
  recordEvent(tx, actor, {
    kind: lowered ? "review.level_lowered" : "review.level_confirmed",
    ...{ ...about(revision), subjectId, data: { level } },
  });
