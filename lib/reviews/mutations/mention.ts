import type { Tx } from "@/db/client";
import { commentMentions } from "@/db/schema";
import { notify } from "@/lib/email/notify";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { readsFor } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { readsComment } from "../comment-visibility";
import { listMentionable } from "../mentions";

/**
 * Brings a comment that was just written to the notice of people; `rootId`: the comment that began its thread, where it
 * is an answer. Refuses `invalid` (field `mentions`) for anybody who may not read the comment or whom the writer may
 * not know of, alike.
 */
export async function mention(
  tx: Tx,
  actor: Actor,
  revision: LockedRevision,
  comment: { id: string; rootId: string | null },
  personIds: readonly string[],
) {
  if (personIds.length === 0) return;
  const { organisationId } = revision.story;
  const { id, storyId, decidedAt } = revision;
  const known = await listMentionable(tx, actor, { id, storyId, decidedAt, organisationId });
  for (const personId of new Set(personIds)) {
    const one = known.find((may) => may.id === personId && isIn(may.threads, comment.rootId));
    const person = one && (await findActor(personId, tx));
    if (!person || !(await readsComment(tx, person, comment.id)))
      throw new Refusal("invalid", { mentions: "person_unknown" });
    await tx.insert(commentMentions).values({ commentId: comment.id, personId });
    await notify(tx, {
      kind: "mentioned",
      personId,
      data: {
        ...{ by: actor.name, organisation: revision.organisation.name },
        side: readsFor(person, organisationId) ? "desk" : "review",
      },
      about: { ...about(revision), subjectId: comment.id },
    });
  }
}

const isIn = (threads: string[] | null, rootId: string | null) =>
  threads === null || (rootId !== null && threads.includes(rootId));
