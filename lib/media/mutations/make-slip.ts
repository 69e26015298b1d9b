import { db } from "@/db/client";
import { consentCodes } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { today } from "@/lib/today";
import { consentCodeHash, newConsentCode, printedCode } from "../consent-code";
import { lockConsent } from "./lock-consent";

/**
 * Makes a code for a slip that the person shown takes home; by it they end the consent themselves. It is told this once
 * and stored as a hash; slips made before stay good. Refuses `consent_revoked` where there is nothing left to end.
 */
export async function makeSlip(actor: Actor, { id }: { id: string }): Promise<{ code: string }> {
  return db.transaction(async (tx) => {
    const consent = await lockConsent(tx, actor, id);
    const over = consent.expiresOn !== null && consent.expiresOn < today();
    if (consent.revokedAt || over) throw new Refusal("consent_revoked");
    const code = newConsentCode();
    await tx
      .insert(consentCodes)
      .values({ consentId: id, codeHash: consentCodeHash(code), createdBy: actor.id });
    await recordEvent(tx, actor, {
      kind: "consent.slip_made",
      organisationId: consent.organisationId,
      subjectId: id,
    });
    return { code: printedCode(code) };
  });
}
