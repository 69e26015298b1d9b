import type { z } from "zod";
import { db } from "@/db/client";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { tellSubmitted } from "../emails";
import { maySign } from "../policy";
import { refuseUnready } from "../readiness-of";
import type { submission } from "../schema";
import { freeze, holdWhatIsCited } from "./freeze";
import { lockStory } from "./lock";
import { moveRevision } from "./move-revision";

/**
 * Signs a draft off and submits it: the version seen is the version stored, and from here on it never changes.
 * Refuses `forbidden` (not a lead), `conflict` (written since), `not_ready` (fields: what is missing).
 */
export async function submitStory(actor: Actor, input: z.infer<typeof submission>) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!maySign(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "draft") throw new Refusal("illegal_move");
    if (revision.version !== input.version) throw new Refusal("conflict");
    await holdWhatIsCited(tx, revision);
    await refuseUnready(tx, revision);
    const hash = await freeze(tx, revision);
    const submitted = await moveRevision(tx, actor, revision, "submit", {
      hash,
      submittedAt: new Date(),
      submittedBy: actor.id,
      licenceAcceptedBy: actor.id,
      embargoUntil: input.embargoUntil ? new Date(input.embargoUntil) : null,
      embargoZone: input.embargoUntil ? (input.embargoZone ?? "UTC") : null,
    });
    await tellSubmitted(tx, actor, submitted);
    return submitted;
  });
}
