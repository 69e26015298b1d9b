import { asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { helpEntries } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "../actor";
import { isAdmin } from "../policy";
import type { helpChange, helpMove, helpRef, newHelpEntry } from "./schema";

/** Adds an entry to the help page, the last of its kind. */
export async function addHelpEntry(actor: Actor, input: z.infer<typeof newHelpEntry>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(helpEntries)
      .values({ ...input, position: sql`(select coalesce(max(position), 0) + 1 from help_entries)` })
      .returning({ id: helpEntries.id });
    if (!row) throw new Error("no entry was written");
    await recordEvent(tx, actor, { kind: "help.added", subjectId: row.id, data: { kind: input.kind } });
    return row;
  });
}

/** Changes an entry; `conflict` when someone else saved it since `version`. */
export async function changeHelpEntry(actor: Actor, { id, version, ...fields }: z.infer<typeof helpChange>) {
  return db.transaction(async (tx) => {
    const entry = await lockEntry(tx, actor, id);
    if (entry.version !== version) throw new Refusal("conflict");
    await tx
      .update(helpEntries)
      .set({ ...fields, version: version + 1 })
      .where(eq(helpEntries.id, id));
    await recordEvent(tx, actor, { kind: "help.changed", subjectId: id, data: { status: fields.status } });
    return { id, version: version + 1 };
  });
}

/** Takes an entry off the help page, for good. */
export async function removeHelpEntry(actor: Actor, { id, version }: z.infer<typeof helpRef>) {
  return db.transaction(async (tx) => {
    const entry = await lockEntry(tx, actor, id);
    if (entry.version !== version) throw new Refusal("conflict");
    await tx.delete(helpEntries).where(eq(helpEntries.id, id));
    await recordEvent(tx, actor, { kind: "help.removed", subjectId: id, data: { kind: entry.kind } });
    return { removed: true };
  });
}

/** Moves an entry one place up or down among those of its kind; at the end of the list it stays. */
export async function moveHelpEntry(actor: Actor, { id, up }: z.infer<typeof helpMove>) {
  return db.transaction(async (tx) => {
    const entry = await lockEntry(tx, actor, id);
    const all = await tx
      .select({ id: helpEntries.id })
      .from(helpEntries)
      .where(eq(helpEntries.kind, entry.kind))
      .orderBy(asc(helpEntries.position), asc(helpEntries.id))
      .for("update");
    const order = all.map((one) => one.id);
    const from = order.indexOf(id);
    const to = from + (up ? -1 : 1);
    if (to < 0 || to >= order.length) return { moved: false };
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [at, one] of order.entries())
      await tx
        .update(helpEntries)
        .set({ position: at + 1 })
        .where(eq(helpEntries.id, one));
    await recordEvent(tx, actor, { kind: "help.changed", subjectId: id, data: { position: to + 1 } });
    return { moved: true };
  });
}

async function lockEntry(tx: Tx, actor: Actor, id: string) {
  if (!isAdmin(actor)) throw notFound();
  const [entry] = await tx.select().from(helpEntries).where(eq(helpEntries.id, id)).for("update");
  if (!entry) throw notFound();
  return entry;
}
