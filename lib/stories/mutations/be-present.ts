import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { people, presences, revisions, stories } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayReadDraft, mayWrite } from "../policy";
import type { presence } from "../schema";

/** Someone not heard of for so long is gone, in seconds. */
const GONE_AFTER = 60;

/**
 * Says that this person has the draft open, in which section, and learns who else has and what each section's version
 * is now. Writes no event: who looked where is nobody's history. Refuses `not_a_draft`.
 */
export async function bePresent(actor: Actor, input: z.infer<typeof presence>) {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ story: stories, revision: revisions })
      .from(stories)
      .innerJoin(revisions, eq(revisions.storyId, stories.id))
      .where(and(eq(stories.id, input.id), eq(revisions.id, input.revision)));
    if (!row || !mayReadDraft(actor, row.story)) throw notFound();
    if (!mayWrite(actor, row.story)) throw new Refusal("forbidden");
    if (row.revision.state !== "draft") throw new Refusal("not_a_draft");
    const now = { section: input.section, seenAt: sql`now()` };
    await tx
      .insert(presences)
      .values({ storyId: input.id, personId: actor.id, ...now })
      .onConflictDoUpdate({ target: [presences.storyId, presences.personId], set: now });
    const others = await tx
      .select({ id: people.id, name: people.name, section: presences.section })
      .from(presences)
      .innerJoin(people, eq(people.id, presences.personId))
      .where(
        and(
          eq(presences.storyId, input.id),
          ne(presences.personId, actor.id),
          gt(presences.seenAt, sql`now() - make_interval(secs => ${GONE_AFTER})`),
        ),
      )
      .orderBy(people.name);
    return { others, versions: row.revision.sectionVersions };
  });
}
