import { db } from "@/db/client";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayRevise, mayWrite } from "../policy";
import { lockStory } from "./lock";
import { openDraft } from "./open-draft";

/** Begins the next draft of a story whose last revision is decided. What is public stays public meanwhile. */
export async function reviseStory(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!mayWrite(actor, revision.story)) throw new Refusal("forbidden");
    if (!mayRevise(actor, { ...revision.story, state: revision.state })) throw new Refusal("already_open");
    return openDraft(tx, actor, revision.storyId);
  });
}
