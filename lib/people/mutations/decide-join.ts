import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { JoinRole } from "@/db/enums";
import { joinRequests, organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { queueMail } from "@/lib/email/queue-mail";
import { notFound, Refusal } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "../actor";
import type { joinAcceptance, joinRefusal } from "../joining-schema";
import { isAdmin } from "../policy";
import { writeInvitation } from "./invite";
import { writeOrganisation } from "./save-organisation";

type Request = typeof joinRequests.$inferSelect;

/**
 * An admin accepts a request: the one who asked is sent an invitation, to an existing organisation, to the new one as it was
 * described, or (a reviewer) to none. A reviewer who belongs to an organisation is its author too, so that its
 * stories stay a conflict of interest for them.
 */
export async function acceptJoin(actor: Actor, { id, organisation, role }: z.infer<typeof joinAcceptance>) {
  return db.transaction(async (tx) => {
    const request = await lockRequest(tx, actor, id);
    const organisationId =
      organisation === "none"
        ? null
        : organisation === "new"
          ? await organisationAsked(tx, actor, request)
          : organisation;
    const invitation = await writeInvitation(tx, actor, {
      ...{ email: request.email, name: request.name, locale: localeOf(request), organisationId },
      ...given(role, organisationId),
      kind: "join_accepted",
    });
    await decide(tx, actor, request, { decision: "accepted", invitationId: invitation.id });
    await recordEvent(tx, actor, {
      kind: "join.accepted",
      ...{ organisationId: organisationId ?? undefined, subjectId: id },
    });
    return { id };
  });
}

/** An admin declines a request with a word, which the one who asked is told. */
export async function declineJoin(actor: Actor, { id, word }: z.infer<typeof joinRefusal>) {
  return db.transaction(async (tx) => {
    const request = await lockRequest(tx, actor, id);
    await decide(tx, actor, request, { decision: "declined", word });
    await recordEvent(tx, actor, { kind: "join.declined", subjectId: id });
    await queueMail(tx, {
      kind: "join_declined",
      ...{ address: request.email, name: request.name, locale: localeOf(request) },
      data: { organisation: await organisationName(tx, request), word },
    });
    return { id };
  });
}

/** One that nobody confirmed does not exist for admins; one that was decided is `request_decided`. */
async function lockRequest(tx: Tx, actor: Actor, id: string): Promise<Request> {
  if (!isAdmin(actor)) throw notFound();
  const [request] = await tx.select().from(joinRequests).where(eq(joinRequests.id, id)).for("update");
  if (!request?.confirmedAt) throw notFound();
  if (request.decidedAt) throw new Refusal("request_decided");
  return request;
}

async function organisationAsked(tx: Tx, actor: Actor, request: Request): Promise<string> {
  const { newName: name, newKind: kind, newCountry: country, newSite: site } = request;
  if (!kind || !country) throw new Refusal("invalid", { organisation: "required" });
  return (await writeOrganisation(tx, actor, { name, kind, country, site, sponsorId: null })).id;
}

async function organisationName(tx: Tx, { organisationId, newName }: Request): Promise<string> {
  if (!organisationId) return newName;
  const [known] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return known?.name ?? "";
}

const decide = (
  tx: Tx,
  actor: Actor,
  request: Request,
  answer: Pick<typeof joinRequests.$inferInsert, "decision" | "invitationId" | "word">,
) =>
  tx
    .update(joinRequests)
    .set({ ...answer, decidedAt: new Date(), decidedBy: actor.id })
    .where(eq(joinRequests.id, request.id));

const given = (role: JoinRole, organisationId: string | null) => ({
  memberRole: organisationId === null ? null : role === "lead" ? ("lead" as const) : ("author" as const),
  platformRoles: role === "reviewer" ? ["reviewer" as const] : [],
});

const localeOf = ({ locale }: Request) => (isLocale(locale) ? locale : "en");
