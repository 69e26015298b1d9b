import type { Licence } from "@/db/enums";
import { type ConsentFacts, consentCovers, earliestEnd } from "@/lib/media/consent-covers";

/** How far a public photo goes, and until which day, by its licence and all its consents. */
export const reachOfPhoto = (licence: Licence | null, consents: ConsentFacts[]) => ({
  inOpenData:
    licence === "cc_by" && consents.every((consent) => consentCovers(consent, "photo", "open_data")),
  shownUntil: earliestEnd(consents),
});

/** The same of a public voice, by its consent. */
export const reachOfVoice = (consent: ConsentFacts) => ({
  inOpenData: consentCovers(consent, "quote", "open_data"),
  shownUntil: consent.expiresOn,
});
