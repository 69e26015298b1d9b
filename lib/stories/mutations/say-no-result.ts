import type { z } from "zod";
import { db } from "@/db/client";
import { plainNumbers } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayWrite } from "../policy";
import type { plainNumber } from "../schema";
import { lockStory } from "./lock";

/** A number in the story's words is no result (a date, an address): it is marked no more, for nobody. */
export async function sayNoResult(actor: Actor, input: z.infer<typeof plainNumber>) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!mayWrite(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "draft") throw new Refusal("not_a_draft");
    await tx
      .insert(plainNumbers)
      .values({ storyId: input.id, number: input.number, personId: actor.id })
      .onConflictDoNothing();
    return { number: input.number };
  });
}
