import type { ConsentDoor, ConsentUse } from "@/db/enums";
import { today } from "@/lib/today";

type ConsentScope = { uses: ConsentUse[]; doors: ConsentDoor[]; expiresOn: string | null };
export type ConsentFacts = ConsentScope & { revokedAt: Date | null };

/** Whether a consent holds on a day (ISO date) for a use, through a door. Its last day counts. */
export function consentCovers(
  consent: ConsentFacts,
  use: ConsentUse,
  door: ConsentDoor,
  on = today(),
): boolean {
  return (
    consent.revokedAt === null &&
    (consent.expiresOn === null || consent.expiresOn >= on) &&
    consent.uses.includes(use) &&
    consent.doors.includes(door)
  );
}

/** The first day on which one of these consents ends; null where none does. */
export const earliestEnd = (consents: { expiresOn: string | null }[]): string | null =>
  consents
    .map((consent) => consent.expiresOn)
    .filter((day) => day !== null)
    .sort()[0] ?? null;

/** Days before its end in which a consent is asked for again. */
const SOON = 60;

/** Whether a consent that holds ends within 60 days: time to ask again. */
export function endsSoon(
  consent: { expiresOn: string | null; revokedAt: Date | null },
  on = today(),
): boolean {
  const soon = new Date(Date.parse(on) + SOON * 86_400_000).toISOString().slice(0, 10);
  return (
    consent.revokedAt === null &&
    consent.expiresOn !== null &&
    consent.expiresOn >= on &&
    consent.expiresOn <= soon
  );
}

/** Whether a changed consent allows less than before: a use or door gone, or an earlier end. */
export function isNarrower(before: ConsentScope, after: ConsentScope): boolean {
  const endsEarlier =
    after.expiresOn !== null && (before.expiresOn === null || after.expiresOn < before.expiresOn);
  return (
    endsEarlier ||
    before.uses.some((use) => !after.uses.includes(use)) ||
    before.doors.some((door) => !after.doors.includes(door))
  );
}
