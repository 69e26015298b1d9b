import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { helperNotes, helpers, organisations, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { newToken } from "@/lib/crypto/one-time-token";
import { queueMail } from "@/lib/email/queue-mail";
import { notFound, Refusal } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { refuseMember } from "@/lib/people/mutations/refuse-member";
import { isMember, readsFor } from "@/lib/people/policy";
import { lockProject } from "@/lib/projects/mutations/lock";
import type { Helper } from "../helper-queries";
import type { helperAnswer, newHelper } from "../helper-schema";
import { mayWrite } from "../policy";
import { lockStory } from "./lock";

/** Days a helper has. */
const HELPER_DAYS = 30;

/**
 * A member invites an evaluator or partner to one project or story, by a one-time link. Their address then decides a
 * conflict of interest. `already_member` for an own member, `already_invited` where their link has not been taken back.
 */
export async function inviteHelper(actor: Actor, input: z.infer<typeof newHelper>) {
  return db.transaction(async (tx) => {
    const thing = await lockThing(tx, actor, input);
    await refuseMember(tx, thing.organisationId, input.email);
    const { token, hash } = newToken();
    const [helper] = await tx
      .insert(helpers)
      .values({ ...input, ...thing, tokenHash: hash, invitedBy: actor.id, expiresAt: inDays() })
      .onConflictDoNothing()
      .returning();
    if (!helper) throw new Refusal("already_invited");
    await recordEvent(tx, actor, { kind: "helper.invited", ...about(helper) });
    await mailHelper(tx, actor, helper, token);
    return { id: helper.id };
  });
}

/** Sends a helper a new link, with new days; what was opened by the one before stays open until the new one is used. */
export async function resendHelper(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const helper = await lockHelper(tx, actor, id);
    const { token, hash } = newToken();
    await tx
      .update(helpers)
      .set({ tokenHash: hash, tokenUsedAt: null, sentAt: new Date(), expiresAt: inDays() })
      .where(eq(helpers.id, id));
    await recordEvent(tx, actor, { kind: "helper.resent", ...about(helper) });
    await mailHelper(tx, actor, helper, token);
    return { id };
  });
}

/** Ends a helper's access at once. What they confirmed and remarked stays. */
export async function revokeHelper(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const helper = await lockHelper(tx, actor, id);
    await tx
      .update(helpers)
      .set({ revokedAt: new Date(), revokedBy: actor.id, sessionHash: null })
      .where(eq(helpers.id, id));
    await recordEvent(tx, actor, { kind: "helper.revoked", ...about(helper) });
    return { id };
  });
}

/** A member answers what a helper remarked. */
export async function answerHelper(actor: Actor, { id, body }: z.infer<typeof helperAnswer>) {
  return db.transaction(async (tx) => {
    const helper = await lockHelper(tx, actor, id);
    await tx.insert(helperNotes).values({ helperId: id, personId: actor.id, body });
    await recordEvent(tx, actor, { kind: "helper.commented", ...about(helper) });
    return { id };
  });
}

/** Which ids an event about a helper names. */
export const about = ({ id, organisationId, projectId, storyId }: Helper) => ({
  ...{ organisationId, projectId, storyId: storyId ?? undefined, subjectId: id },
});

async function lockThing(tx: Tx, actor: Actor, input: { projectId: string; storyId: string | null }) {
  if (input.storyId === null) {
    const project = await lockProject(tx, actor, input.projectId);
    return { organisationId: project.organisationId, projectId: project.id };
  }
  const { story, state } = await lockStory(tx, actor, input.storyId);
  if (!mayWrite(actor, story)) throw new Refusal("forbidden");
  if (state === "discarded") throw notFound();
  return { organisationId: story.organisationId, projectId: story.projectId };
}

/** A helper whose access was taken back is `invitation_closed`. */
async function lockHelper(tx: Tx, actor: Actor, id: string): Promise<Helper> {
  const [helper] = await tx.select().from(helpers).where(eq(helpers.id, id)).for("update");
  if (!helper || !readsFor(actor, helper.organisationId)) throw notFound();
  if (!isMember(actor, helper.organisationId)) throw new Refusal("forbidden");
  if (helper.revokedAt) throw new Refusal("invitation_closed");
  return helper;
}

async function mailHelper(tx: Tx, actor: Actor, helper: Helper, token: string) {
  const [row] = await tx
    .select({ organisation: organisations.name, title: projects.title })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .where(eq(projects.id, helper.projectId));
  if (!row) throw notFound();
  await queueMail(tx, {
    kind: "helper_invited",
    ...{ address: helper.email, name: helper.name, locale: isLocale(helper.locale) ? helper.locale : "en" },
    data: { by: actor.name, ...row, token },
  });
}

const inDays = () => new Date(Date.now() + HELPER_DAYS * 86_400_000);
