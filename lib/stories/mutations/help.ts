import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { findingConfirmations, helperNotes, helpers, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { hashToken, newToken } from "@/lib/crypto/one-time-token";
import { notFound, Refusal } from "@/lib/errors";
import { findRoom, type Helper, openHelper } from "../helper-queries";
import type { confirmationForm, noteForm, unconfirmForm } from "../helper-schema";
import { about } from "./invite-helper";

/**
 * Changes a one-time link for the session of one browser; a session before it ends. Returns the session's secret, which
 * only the cookie keeps. `link_dead` for a link that was used, replaced, taken back or is past its days.
 */
export async function openHelperLink({ token }: { token: string }) {
  const { token: session, hash } = newToken();
  return db.transaction(async (tx) => {
    const [helper] = await tx
      .update(helpers)
      .set({
        ...{ tokenUsedAt: new Date(), sessionHash: hash },
        openedAt: sql`coalesce(${helpers.openedAt}, now())`,
      })
      .where(and(eq(helpers.tokenHash, hashToken(token)), isNull(helpers.tokenUsedAt), openHelper))
      .returning();
    if (!helper) throw new Refusal("link_dead");
    await recordEvent(tx, helper, { kind: "helper.opened", ...about(helper) });
    return { id: helper.id, session, expiresAt: helper.expiresAt };
  });
}

/** A helper says that a finding is what they know. `conflict` when it is not what they saw any more. */
export async function confirmFinding(helper: Helper, input: z.infer<typeof confirmationForm>) {
  const { findingId, hash } = input;
  return db.transaction(async (tx) => {
    await lockRoom(tx, helper);
    const shown = await shownTo(tx, helper, findingId);
    if (shown.hash !== hash) throw new Refusal("conflict");
    await tx
      .insert(findingConfirmations)
      .values({ findingId, helperId: helper.id, hash })
      .onConflictDoUpdate({
        target: [findingConfirmations.findingId, findingConfirmations.helperId],
        set: { hash, confirmedAt: sql`now()` },
        setWhere: sql`${findingConfirmations.hash} <> ${hash}`,
      });
    await recordEvent(tx, helper, {
      kind: "helper.confirmed",
      ...about(helper),
      data: { finding: findingId },
    });
    return { confirmed: true };
  });
}

/** A helper takes a confirmation back. */
export async function unconfirmFinding(helper: Helper, { findingId }: z.infer<typeof unconfirmForm>) {
  return db.transaction(async (tx) => {
    await lockRoom(tx, helper);
    const [gone] = await tx
      .delete(findingConfirmations)
      .where(and(eq(findingConfirmations.findingId, findingId), eq(findingConfirmations.helperId, helper.id)))
      .returning();
    if (!gone) throw notFound();
    await recordEvent(tx, helper, {
      kind: "helper.unconfirmed",
      ...{ ...about(helper), data: { finding: findingId } },
    });
    return { confirmed: false };
  });
}

/** A helper remarks something, on a finding they are shown or on the whole. */
export async function noteAsHelper(helper: Helper, input: z.infer<typeof noteForm>) {
  const { findingId, body } = input;
  return db.transaction(async (tx) => {
    await lockRoom(tx, helper);
    if (findingId) await shownTo(tx, helper, findingId);
    await tx.insert(helperNotes).values({ helperId: helper.id, findingId, body });
    await recordEvent(tx, helper, { kind: "helper.commented", ...about(helper) });
    return { noted: true };
  });
}

/** The helper's access, as it is now, and the project, whose lock keeps its findings as they are. */
async function lockRoom(tx: Tx, helper: Helper) {
  const [project] = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(and(eq(projects.id, helper.projectId), isNull(projects.deletedAt)))
    .for("update");
  const [open] = await tx
    .select({ id: helpers.id })
    .from(helpers)
    .where(and(eq(helpers.id, helper.id), openHelper))
    .for("share");
  if (!project || !open) throw notFound();
}

async function shownTo(tx: Tx, helper: Helper, findingId: string) {
  const shown = (await findRoom(helper, tx))?.findings.find(({ finding }) => finding.id === findingId);
  if (!shown) throw notFound();
  return shown;
}
