import { db } from "@/db/client";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { tellRecalled } from "../emails";
import { maySign } from "../policy";
import { lockStory } from "./lock";
import { moveRevision } from "./move-revision";
import { openDraft } from "./open-draft";

/** Takes back a story that is submitted, in review or approved, and opens its next draft. */
export async function recallStory(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!maySign(actor, revision.story)) throw new Refusal("forbidden");
    const recalled = await moveRevision(tx, actor, revision, "recall");
    await tellRecalled(tx, recalled);
    await openDraft(tx, actor, revision.storyId);
    return recalled;
  });
}
