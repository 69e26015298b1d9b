"use server";

import { userAction } from "@/lib/auth/user-action";
import { visitorForm } from "@/lib/auth/visitor-form";
import { paths } from "@/lib/paths";
import { andRevalidate } from "./and-revalidate";
import { answerShare } from "./mutations/answer-share";
import { askPackFile } from "./mutations/ask-pack-file";
import { buildPack } from "./mutations/build-pack";
import { beginPack, savePack } from "./mutations/save-pack";
import { revokeShare, sharePack, tellReceiver } from "./mutations/share-pack";
import { newPack, newShare, packBuild, packFile, packSave, shareAnswerForm, shareId } from "./pack/schema";

export const beginPackAction = userAction(newPack, andRevalidate(beginPack));
export const savePackAction = userAction(packSave, andRevalidate(savePack));
export const buildPackAction = userAction(packBuild, andRevalidate(buildPack));
export const askPackFileAction = userAction(packFile, andRevalidate(askPackFile));
export const sharePackAction = userAction(newShare, andRevalidate(sharePack));
export const revokeShareAction = userAction(shareId, andRevalidate(revokeShare));
export const tellReceiverAction = userAction(shareId, andRevalidate(tellReceiver));

export const answerShareAction = visitorForm(shareAnswerForm, async ({ locale, ...input }) => {
  await answerShare(input);
  return `${paths.share(locale, input.token)}?thanks=1#answer`;
});
