import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations, vnrStoryAsks } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { listSigners } from "@/lib/people/emails";
import type { storyAsk } from "../message-schema";
import { lockGoingRound } from "./lock";

/** Days before the same library is asked again for the same target of the same round. */
const ASK_AGAIN_DAYS = 30;
const DAY = 86_400_000;

/**
 * Asks the leads of a library of the country for a story towards a target, by notice and mail. `asked_lately` with the
 * day from which on it can be asked again; `no_lead_to_ask` where nobody would hear it.
 */
export async function askForStory(actor: Actor, input: z.infer<typeof storyAsk>) {
  const { roundId, organisationId, target } = input;
  return db.transaction(async (tx) => {
    const { country, year } = await lockGoingRound(tx, actor, roundId);
    await refuseOtherCountry(tx, country, organisationId);
    await refuseAskedLately(tx, input);
    const leads = await listSigners(tx, organisationId);
    if (leads.length === 0) throw new Refusal("no_lead_to_ask");
    const [ask] = await tx
      .insert(vnrStoryAsks)
      .values({ roundId, organisationId, target, askedBy: actor.id })
      .returning({ id: vnrStoryAsks.id });
    if (!ask) throw new Error("no ask was written");
    await recordEvent(tx, actor, {
      kind: "vnr.story_asked",
      ...{ organisationId, subjectId: ask.id, data: { round: roundId, country, target } },
    });
    await notify(tx, {
      kind: "story_asked",
      personIds: leads.filter((id) => id !== actor.id),
      data: { by: actor.name, country, target, year: String(year) },
      about: { organisationId },
    });
    return { asked: true };
  });
}

async function refuseOtherCountry(tx: Tx, country: string, id: string) {
  const [found] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, id), eq(organisations.country, country)));
  if (!found) throw new Refusal("invalid", { organisationId: "organisation_unfit" });
}

async function refuseAskedLately(tx: Tx, { roundId, organisationId, target }: z.infer<typeof storyAsk>) {
  const [last] = await tx
    .select({ at: vnrStoryAsks.createdAt })
    .from(vnrStoryAsks)
    .where(
      and(
        eq(vnrStoryAsks.roundId, roundId),
        eq(vnrStoryAsks.organisationId, organisationId),
        eq(vnrStoryAsks.target, target),
      ),
    )
    .orderBy(desc(vnrStoryAsks.createdAt))
    .limit(1);
  const again = last && new Date(last.at.getTime() + ASK_AGAIN_DAYS * DAY);
  if (again && again > new Date()) throw new Refusal("asked_lately", {}, again);
}
