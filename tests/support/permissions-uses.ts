import { findLetter } from "@/lib/vnr/letter-queries";
import { letterSave } from "@/lib/vnr/letter-schema";
import { checkUse, refuseUse, uncheckUse } from "@/lib/vnr/mutations/check-use";
import { proposePartner, resendProposal, revokeProposal } from "@/lib/vnr/mutations/propose-partner";
import { saveLetter } from "@/lib/vnr/mutations/save-letter";
import { recordUse, removeUse, saveUse } from "@/lib/vnr/mutations/save-use";
import { newPartner } from "@/lib/vnr/partner-schema";
import { refusedUse, savedUse } from "@/lib/vnr/use-schema";
import type { Made } from "./permission-world";
import type { Expected } from "./permissions";
import type { ThingVerb } from "./permissions-things";
import { inPlan, WORKSPACE } from "./permissions-vnr";
import { aUse, USE } from "./vnr";

/** The check of what a workspace recorded: editors without a conflict, and nobody else. */
const EDITOR: Expected = { editor: "done" };
const theUse = async (made: Made, recorded = false) =>
  aUse(made.world.cast.sponsorLead, (await inPlan(made)).id, { recorded });
const aPartner = ({ world: { library } }: Made) => ({
  ...{ country: library.sponsor.country, organisation: "library_association", newName: "An association" },
  ...{ name: "Neo", email: `${crypto.randomUUID()}@test.example`, locale: "en", why: "Come in" },
});
const aProposal = async (made: Made) =>
  proposePartner(made.world.cast.sponsorLead, newPartner.parse(aPartner(made)));

/** The table of rights, of letters, of invitations between the two, and of where reviews cite libraries. */
export const USE_VERBS = {
  proposePartnerAction: {
    ...{ run: proposePartner, who: WORKSPACE, parse: newPartner.parse },
    input: aPartner,
  },
  resendProposalAction: { run: resendProposal, who: WORKSPACE, input: aProposal },
  revokeProposalAction: { run: revokeProposal, who: WORKSPACE, input: aProposal },
  saveLetterAction: {
    ...{ run: saveLetter, who: WORKSPACE, parse: letterSave.parse },
    input: async (made) => {
      const { id } = await inPlan(made);
      const { version, texts } = (await findLetter(made.world.cast.sponsorLead, id, "fr"))!.letter;
      return { roundId: id, locale: "fr", version, ...texts };
    },
  },
  saveUseAction: {
    ...{ run: saveUse, who: WORKSPACE, parse: savedUse.parse },
    input: async (made) => ({ ...USE, ...(await theUse(made)), roundId: (await inPlan(made)).id }),
  },
  recordUseAction: { run: recordUse, who: WORKSPACE, input: (made) => theUse(made) },
  removeUseAction: { run: removeUse, who: WORKSPACE, input: (made) => theUse(made) },
  checkUseAction: { run: checkUse, who: EDITOR, input: (made) => theUse(made, true) },
  uncheckUseAction: {
    ...{ run: uncheckUse, who: EDITOR },
    input: async (made) => checkUse(made.world.cast.editor, await theUse(made, true)),
  },
  refuseUseAction: {
    ...{ run: refuseUse, who: EDITOR, parse: refusedUse.parse },
    input: async (made) => ({ ...(await theUse(made, true)), reason: "Not on that page" }),
  },
} as const satisfies Record<string, ThingVerb>;
