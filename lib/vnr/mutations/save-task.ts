import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrTasks } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { listColleagues } from "../colleagues";
import type { newTask, taskChange } from "../schema";
import { lockGoingRound } from "./lock";

/** Adds a task of its own to a round; `round_withdrawn` while its government does not present. */
export async function addTask(actor: Actor, { roundId, ...fields }: z.infer<typeof newTask>) {
  return db.transaction(async (tx) => {
    const { country } = await lockGoingRound(tx, actor, roundId);
    await refuseOtherOwner(tx, country, fields.ownerId);
    const [task] = await tx
      .insert(vnrTasks)
      .values({ ...fields, roundId })
      .returning({ id: vnrTasks.id, version: vnrTasks.version });
    if (!task) throw new Error("no task was written");
    await recordEvent(tx, actor, {
      kind: "vnr.task_added",
      subjectId: task.id,
      data: { round: roundId, country },
    });
    return task;
  });
}

/**
 * Changes a task; `conflict` when someone else saved it since `version`, `round_withdrawn` while its government does
 * not present. The owner works in the same workspace, or is whom it had before.
 */
export async function saveTask(actor: Actor, { id, version, title, ...fields }: z.infer<typeof taskChange>) {
  return db.transaction(async (tx) => {
    const task = await findTask(tx, id);
    const { country } = await lockGoingRound(tx, actor, task.roundId);
    const { planned, ...now } = await findTask(tx, id);
    if (now.version !== version) throw new Refusal("conflict");
    if (!planned) refuseIncomplete(title, fields.dueOn);
    if (fields.ownerId !== now.ownerId) await refuseOtherOwner(tx, country, fields.ownerId);
    await tx
      .update(vnrTasks)
      .set({ ...fields, title: planned ? "" : title, version: version + 1 })
      .where(eq(vnrTasks.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.task_changed",
      subjectId: id,
      data: { round: task.roundId, country, from: now.state, to: fields.state },
    });
    return { id, version: version + 1 };
  });
}

async function findTask(tx: Tx, id: string) {
  const [task] = await tx.select().from(vnrTasks).where(eq(vnrTasks.id, id));
  if (!task) throw notFound();
  return task;
}

async function refuseOtherOwner(tx: Tx, country: string, ownerId: string | null) {
  if (ownerId === null) return;
  const colleagues = await listColleagues(tx, country);
  if (!colleagues.some(({ id }) => id === ownerId)) throw new Refusal("invalid", { ownerId: "owner_unfit" });
}

function refuseIncomplete(title: string, dueOn: string | null) {
  if (!title) throw new Refusal("invalid", { title: "required" });
  if (!dueOn) throw new Refusal("invalid", { dueOn: "required" });
}
