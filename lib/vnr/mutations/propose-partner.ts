import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { joinRequests, organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { newToken } from "@/lib/crypto/one-time-token";
import { queueMail } from "@/lib/email/queue-mail";
import { notFound, Refusal } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { listColleagues } from "../colleagues";
import { isKind, type newPartner, type proposalRef } from "../partner-schema";
import { leadingIn, mayWorkOn, WORKSPACE_KINDS } from "../policy";

/** Days in which who was proposed can confirm. */
const PROPOSAL_DAYS = 14;

/**
 * Asks an absent partner into a country's workspace: a request for an account, filled in and vouched for, which comes
 * before the admins once its address is confirmed. The answer is the same whether somebody has the address or not.
 * Refuses `forbidden` to members who do not lead, `partner_present` where that organisation works here already, and
 * `already_invited` where the address is being asked for it.
 */
export async function proposePartner(actor: Actor, input: z.infer<typeof newPartner>) {
  const { country, name, email, locale, why } = input;
  const from = leaderOf(actor, country);
  return db.transaction(async (tx) => {
    const { token, hash } = newToken();
    const [request] = await tx
      .insert(joinRequests)
      .values({
        ...{ name, email, locale, why, role: "lead" as const, ...(await organisationOf(tx, input)) },
        ...{ proposedBy: actor.id, proposedFor: from.organisationId },
        ...{ tokenHash: hash, expiresAt: lastDay() },
      })
      .onConflictDoNothing()
      .returning();
    if (!request) throw new Refusal("already_invited");
    await recordEvent(tx, actor, {
      kind: "join.proposed",
      ...{ subjectId: request.id, organisationId: from.organisationId, data: { country } },
    });
    await mailProposal(tx, request, { by: actor.name, organisation: from.name, token });
    return { id: request.id };
  });
}

/** Sends a new link for a proposal that nobody confirmed; the old link is dead. */
export async function resendProposal(actor: Actor, ref: z.infer<typeof proposalRef>) {
  return db.transaction(async (tx) => {
    const { request, from } = await lockProposal(tx, actor, ref);
    const { token, hash } = newToken();
    await tx
      .update(joinRequests)
      .set({ tokenHash: hash, expiresAt: lastDay() })
      .where(eq(joinRequests.id, request.id));
    await recordEvent(tx, actor, { kind: "join.proposal_resent", subjectId: request.id });
    await mailProposal(tx, request, { by: actor.name, organisation: from.name, token });
    return { id: request.id };
  });
}

/** Takes a proposal back that nobody confirmed: its link is dead, and what was typed of the person is gone. */
export async function revokeProposal(actor: Actor, ref: z.infer<typeof proposalRef>) {
  return db.transaction(async (tx) => {
    const { request } = await lockProposal(tx, actor, ref);
    await tx.delete(joinRequests).where(eq(joinRequests.id, request.id));
    await recordEvent(tx, actor, { kind: "join.proposal_revoked", subjectId: request.id });
    return { revoked: true };
  });
}

/** The organisation for which somebody leads here; `not_found` to strangers, `forbidden` to those who were named. */
function leaderOf(actor: Actor, country: string) {
  if (!mayWorkOn(actor, { country })) throw notFound();
  const from = leadingIn(actor, country);
  if (!from) throw new Refusal("forbidden");
  return from;
}

async function organisationOf(
  tx: Tx,
  { country, organisation, newName }: z.infer<typeof newPartner>,
): Promise<Partial<typeof joinRequests.$inferInsert>> {
  const [known] = isKind(organisation)
    ? []
    : await tx.select().from(organisations).where(eq(organisations.id, organisation)).for("share");
  const shares = known?.country === country && WORKSPACE_KINDS.some((kind) => kind === known.kind);
  if (!isKind(organisation) && !shares) throw notFound();
  const colleagues = await listColleagues(tx, country);
  if (known && colleagues.some(({ organisationId }) => organisationId === known.id))
    throw new Refusal("partner_present");
  return isKind(organisation)
    ? { newName, newKind: organisation, newCountry: country }
    : { organisationId: organisation };
}

/** Locks a proposal for a lead of its country's workspace; one that was confirmed is with the admins: `proposal_settled`. */
async function lockProposal(tx: Tx, actor: Actor, { id }: z.infer<typeof proposalRef>) {
  const [row] = await tx
    .select({ request: joinRequests, country: organisations.country })
    .from(joinRequests)
    .innerJoin(organisations, eq(organisations.id, joinRequests.proposedFor))
    .where(eq(joinRequests.id, id))
    .for("update", { of: joinRequests });
  if (!row) throw notFound();
  const from = leaderOf(actor, row.country);
  if (row.request.confirmedAt) throw new Refusal("proposal_settled");
  return { request: row.request, from };
}

type Request = typeof joinRequests.$inferSelect;

const mailProposal = (
  tx: Tx,
  { id, email, name, locale, why }: Request,
  { by, organisation, token }: { by: string; organisation: string; token: string },
) =>
  queueMail(tx, {
    kind: "join_proposed",
    ...{ address: email, name, locale: isLocale(locale) ? locale : "en", about: { subjectId: id } },
    data: { by, organisation, word: why, token },
  });

const lastDay = () => new Date(Date.now() + PROPOSAL_DAYS * 86_400_000);
