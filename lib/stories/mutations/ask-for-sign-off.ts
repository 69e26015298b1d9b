import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { tellSignOffAsked } from "../emails";
import { mayWrite } from "../policy";
import { lockStory } from "./lock";

/** An author's notice to the leads that a draft waits for their sign-off. Not a state: writing goes on. */
export async function askForSignOff(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!mayWrite(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "draft") throw new Refusal("not_a_draft");
    await tx
      .update(revisions)
      .set({ signOffAskedAt: new Date(), signOffAskedBy: actor.id })
      .where(eq(revisions.id, revision.id));
    const { organisationId, projectId } = revision.story;
    await recordEvent(tx, actor, {
      kind: "story.sign_off_asked",
      ...{ organisationId, projectId, storyId: revision.storyId, revisionId: revision.id },
    });
    await tellSignOffAsked(tx, actor, revision);
    return { asked: true };
  });
}
