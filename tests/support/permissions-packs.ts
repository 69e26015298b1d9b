import { askPackFile } from "@/lib/vnr/mutations/ask-pack-file";
import { buildPack } from "@/lib/vnr/mutations/build-pack";
import { beginPack, savePack } from "@/lib/vnr/mutations/save-pack";
import { revokeShare, sharePack, tellReceiver } from "@/lib/vnr/mutations/share-pack";
import { findPack } from "@/lib/vnr/pack/queries";
import { newPack, newShare, packFile, packSave } from "@/lib/vnr/pack/schema";
import type { Made } from "./permission-world";
import type { ThingVerb } from "./permissions-things";
import { inPlan, WORKSPACE } from "./permissions-vnr";

const aRoundId = async (made: Made) => (await inPlan(made)).id;
const aPack = async (made: Made) =>
  beginPack(made.world.cast.sponsorLead, { roundId: await aRoundId(made), title: "Pack", locale: "en" });
export const aBuild = async (made: Made) => buildPack(made.world.cast.sponsorLead, await aPack(made));
const SHARE = { receiver: "Ministry", email: "focal@gov.example", locale: "en", days: "30" } as const;
const aShare = async (made: Made) =>
  sharePack(made.world.cast.sponsorLead, newShare.parse({ buildId: (await aBuild(made)).id, ...SHARE }));

/** The table of rights, of evidence packs. */
export const PACK_VERBS = {
  beginPackAction: {
    ...{ run: beginPack, who: WORKSPACE, parse: newPack.parse },
    input: async (made) => ({ roundId: await aRoundId(made), title: "Pack", locale: "en" }),
  },
  savePackAction: {
    ...{ run: savePack, who: WORKSPACE, parse: packSave.parse },
    input: async (made) => {
      const { id, version } = await aPack(made);
      const { draft } = (await findPack(made.world.cast.sponsorLead, id))!;
      return { id, version, title: "Other", locale: "fr", draft };
    },
  },
  buildPackAction: { run: buildPack, who: WORKSPACE, input: aPack },
  askPackFileAction: {
    ...{ run: askPackFile, who: WORKSPACE, parse: packFile.parse },
    input: async (made) => ({ buildId: (await aBuild(made)).id, format: "md", ministry: "" }),
  },
  sharePackAction: {
    ...{ run: sharePack, who: WORKSPACE, parse: newShare.parse },
    input: async (made) => ({ buildId: (await aBuild(made)).id, ...SHARE }),
  },
  revokeShareAction: {
    ...{ run: revokeShare, who: WORKSPACE },
    input: async (made) => ({ id: (await aShare(made)).id }),
  },
  tellReceiverAction: {
    ...{ run: tellReceiver, who: WORKSPACE },
    input: async (made) => ({ id: (await aShare(made)).id }),
  },
} as const satisfies Record<string, ThingVerb>;
