import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { platformRoles } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockPerson } from "@/lib/people/lock-person";
import { isAdmin, isReviewer } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import { listFreeEditors } from "@/lib/stories/emails";
import { about, lockRevision } from "@/lib/stories/mutations/lock";
import { hasConflict, loadConflictFacts } from "../conflict";

/**
 * Where every editor has a conflict with a story under review, an admin makes a reviewer without one an editor, and they
 * are told of it. Refuses `editor_free` where there is no need, `reviewer_unfit` for one who may not judge the story.
 */
export async function nameEditor(actor: Actor, input: { revisionId: string; personId: string }) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await lockPerson(tx, input.personId);
    const revision = await lockRevision(tx, input.revisionId);
    if (revision.state !== "submitted" && revision.state !== "in_review") throw notFound();
    if ((await listFreeEditors(tx, revision.storyId)).length > 0) throw new Refusal("editor_free");
    const person = await findActor(input.personId, tx);
    const fit =
      person && isReviewer(person) && !hasConflict(person, await loadConflictFacts(tx, revision.storyId));
    if (!fit) throw new Refusal("reviewer_unfit");
    await tx.insert(platformRoles).values({ personId: person.id, role: "editor" });
    const now = await tx
      .select({ role: platformRoles.role })
      .from(platformRoles)
      .where(eq(platformRoles.personId, person.id));
    await recordEvent(tx, actor, {
      kind: "person.roles_changed",
      subjectId: person.id,
      data: {
        roles: now
          .map(({ role }) => role)
          .sort()
          .join(" "),
      },
    });
    await notify(tx, {
      kind: "submitted",
      personId: person.id,
      data: { organisation: revision.organisation.name, title: revision.title },
      about: about(revision),
    });
    return { named: true };
  });
}
