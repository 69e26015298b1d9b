import { randomBytes } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  claimFindings,
  claims,
  consents,
  contributionFindings,
  contributions,
  evaluations,
  findings,
  photos,
  revisionPhotos,
  revisions,
  revisionVoices,
  voices,
} from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { loadVoices } from "../parts";
import type { SectionValue } from "../schema";
import type { LockedRevision } from "./lock";

/** Replaces the claims of a draft. Findings must be of the story's own project. */
export async function writeClaims(tx: Tx, revision: LockedRevision, value: SectionValue<"claims">) {
  await refuseForeignFindings(tx, revision, value);
  await tx.delete(claims).where(eq(claims.revisionId, revision.id));
  for (const [position, { sentence, detail, headline, findingIds }] of value.entries()) {
    const [claim] = await tx
      .insert(claims)
      .values({ revisionId: revision.id, position, sentence, detail, headline })
      .returning();
    const cited = [...new Set(findingIds)];
    if (claim && cited.length > 0) {
      await tx
        .insert(claimFindings)
        .values(cited.map((findingId, at) => ({ claimId: claim.id, findingId, position: at })));
    }
  }
}

/** Replaces the contributions of a draft. */
export async function writeContributions(
  tx: Tx,
  revision: LockedRevision,
  value: SectionValue<"contributions">,
) {
  await refuseForeignFindings(tx, revision, value);
  await tx.delete(contributions).where(eq(contributions.revisionId, revision.id));
  for (const [position, { target, strength, sentence, findingIds }] of value.entries()) {
    const [row] = await tx
      .insert(contributions)
      .values({ revisionId: revision.id, position, target, strength, sentence })
      .returning();
    const cited = [...new Set(findingIds)];
    if (row && cited.length > 0) {
      await tx
        .insert(contributionFindings)
        .values(cited.map((findingId) => ({ contributionId: row.id, findingId })));
    }
  }
}

/** Replaces the chosen photos of a draft, in order. They must be of the story's own project. */
export async function writePhotos(tx: Tx, revision: LockedRevision, ids: SectionValue<"photos">) {
  const own = ids.length
    ? await tx
        .select({ id: photos.id })
        .from(photos)
        .where(
          and(
            inArray(photos.id, ids),
            eq(photos.projectId, revision.story.projectId),
            isNull(photos.deletedAt),
            isNull(photos.erasedAt),
          ),
        )
        // Waits for one who deletes such a photo, and then finds it gone.
        .for("share")
    : [];
  if (own.length !== ids.length) throw new Refusal("invalid", { photos: "photo_unknown" });
  await tx.delete(revisionPhotos).where(eq(revisionPhotos.revisionId, revision.id));
  if (ids.length > 0) {
    await tx
      .insert(revisionPhotos)
      .values(ids.map((photoId, position) => ({ revisionId: revision.id, photoId, position })));
  }
}

/** Replaces the voices of a draft. One that an earlier, submitted revision cites is not changed: a new row takes its place. */
export async function writeVoices(tx: Tx, revision: LockedRevision, value: SectionValue<"voices">) {
  const { organisationId, id: storyId } = revision.story;
  await refuseForeignConsents(tx, organisationId, value);
  const before = await loadVoices(tx, revision.id);
  const frozen = new Set(
    await citedElsewhere(
      tx,
      before.map((voice) => voice.id),
    ),
  );
  await tx.delete(revisionVoices).where(eq(revisionVoices.revisionId, revision.id));
  for (const [position, { id, ...words }] of value.entries()) {
    const old = before.find((voice) => voice.id === id);
    const same =
      old && (["quote", "name", "role", "isChild"] as const).every((key) => old[key] === words[key]);
    const voiceId =
      old && (same || !frozen.has(old.id))
        ? await changeVoice(tx, old.id, same ? { consentId: words.consentId } : words)
        : await addVoice(tx, { ...words, organisationId, storyId });
    await tx.insert(revisionVoices).values({ revisionId: revision.id, voiceId, position });
  }
}

async function changeVoice(tx: Tx, id: string, change: Partial<typeof voices.$inferInsert>) {
  await tx.update(voices).set(change).where(eq(voices.id, id));
  return id;
}

async function addVoice(tx: Tx, voice: Omit<typeof voices.$inferInsert, "salt">) {
  const [row] = await tx
    .insert(voices)
    .values({ ...voice, salt: randomBytes(16).toString("hex") })
    .returning();
  if (!row) throw new Error("no voice was written");
  return row.id;
}

async function citedElsewhere(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: revisionVoices.voiceId, submittedAt: revisions.submittedAt })
    .from(revisionVoices)
    .innerJoin(revisions, eq(revisions.id, revisionVoices.revisionId))
    .where(inArray(revisionVoices.voiceId, ids));
  return rows.filter((row) => row.submittedAt !== null).map((row) => row.id);
}

async function refuseForeignFindings(tx: Tx, revision: LockedRevision, parts: { findingIds: string[] }[]) {
  const ids = [...new Set(parts.flatMap((part) => part.findingIds))];
  if (ids.length === 0) return;
  const own = await tx
    .select({ id: findings.id })
    .from(findings)
    .innerJoin(evaluations, eq(evaluations.id, findings.evaluationId))
    .where(
      and(
        inArray(findings.id, ids),
        eq(evaluations.projectId, revision.story.projectId),
        isNull(findings.deletedAt),
        isNull(evaluations.deletedAt),
      ),
    );
  if (own.length !== ids.length) throw new Refusal("invalid", { findingIds: "finding_unknown" });
}

async function refuseForeignConsents(tx: Tx, organisationId: string, value: SectionValue<"voices">) {
  const ids = [...new Set(value.flatMap((voice) => voice.consentId ?? []))];
  if (ids.length === 0) return;
  const own = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(inArray(consents.id, ids), eq(consents.organisationId, organisationId)));
  if (own.length !== ids.length) throw new Refusal("invalid", { consentId: "consent_unknown" });
}
