import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { joinRequests, organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { hashToken, newToken } from "@/lib/crypto/one-time-token";
import { notify } from "@/lib/email/notify";
import { queueMail } from "@/lib/email/queue-mail";
import { Refusal } from "@/lib/errors";
import { listActive } from "../active-people";
import { type joinForm, OTHER_ORGANISATION } from "../joining-schema";

/** Hours in which the address can be confirmed. */
const CONFIRM_HOURS = 48;
/** Days after which a request that nobody confirmed is cleared away. */
const UNCONFIRMED_DAYS = 7;

/**
 * Takes in a request for an account, from anyone. Nothing but a mail to the address given comes of it until that is
 * confirmed; the work and the answer are the same whether somebody has the address or not.
 */
export async function askToJoin(input: z.infer<typeof joinForm>) {
  const { name, email, locale, role, why } = input;
  const { token, hash } = newToken();
  return db.transaction(async (tx) => {
    const [request] = await tx
      .insert(joinRequests)
      .values({
        ...{ name, email, locale, role, why, ...organisationOf(input) },
        ...{ tokenHash: hash, expiresAt: new Date(Date.now() + CONFIRM_HOURS * 3_600_000) },
      })
      .returning({ id: joinRequests.id });
    if (!request) throw new Error("no request was written");
    await recordEvent(tx, null, { kind: "join.asked", subjectId: request.id });
    await queueMail(tx, {
      kind: "join_confirm",
      ...{ address: email, name, locale },
      data: { token },
    });
    return { asked: true };
  });
}

/** The address is who asked: the request comes before the admins. `link_dead` for a link that was used or is past its days. */
export async function confirmJoin({ token }: { token: string }) {
  return db.transaction(async (tx) => {
    const [request] = await tx
      .update(joinRequests)
      .set({ confirmedAt: new Date() })
      .where(
        and(
          eq(joinRequests.tokenHash, hashToken(token)),
          isNull(joinRequests.confirmedAt),
          sql`${joinRequests.expiresAt} > now()`,
        ),
      )
      .returning();
    if (!request) throw new Refusal("link_dead");
    await recordEvent(tx, null, { kind: "join.confirmed", subjectId: request.id });
    const [known] = request.organisationId
      ? await tx
          .select({ name: organisations.name })
          .from(organisations)
          .where(eq(organisations.id, request.organisationId))
      : [];
    await notify(tx, {
      kind: "join_received",
      personIds: await listActive(tx, ["admin"]),
      data: { person: request.name, organisation: known?.name ?? request.newName },
      about: { subjectId: request.id },
    });
    return { confirmed: true };
  });
}

/** The daily work: what was typed by someone who never confirmed does not stay. Returns how many went. */
export async function clearUnconfirmed(): Promise<number> {
  const before = new Date(Date.now() - UNCONFIRMED_DAYS * 86_400_000);
  const gone = await db
    .delete(joinRequests)
    .where(
      and(
        isNull(joinRequests.confirmedAt),
        lt(joinRequests.createdAt, before),
        // Who proposed somebody may send the link anew for a while.
        or(isNull(joinRequests.proposedFor), lt(joinRequests.expiresAt, before)),
      ),
    )
    .returning({ id: joinRequests.id });
  return gone.length;
}

const organisationOf = (input: z.infer<typeof joinForm>) =>
  input.organisationId === OTHER_ORGANISATION
    ? {
        ...{ organisationId: null, newName: input.newName, newKind: input.newKind },
        ...{ newCountry: input.newCountry, newSite: input.newSite ?? "" },
      }
    : { organisationId: input.organisationId };
