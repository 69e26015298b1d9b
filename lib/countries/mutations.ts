import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { vnrYears } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isAdmin } from "@/lib/people/policy";
import type { newVnrYear, vnrYearChange } from "./schema";

/** Adds a year in which a country presents; `year_present` where it stands there already. */
export async function addVnrYear(actor: Actor, input: z.infer<typeof newVnrYear>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(vnrYears)
      .values(input)
      .onConflictDoNothing()
      .returning({ id: vnrYears.id, version: vnrYears.version });
    if (!row) throw new Refusal("year_present");
    const { country, year, status } = input;
    await recordEvent(tx, actor, {
      kind: "vnr_year.added",
      subjectId: row.id,
      data: { country, year, status },
    });
    return row;
  });
}

/** Changes what is known of a year; `conflict` when someone else saved it since `version`. */
export async function changeVnrYear(actor: Actor, { id, version, ...fields }: z.infer<typeof vnrYearChange>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(vnrYears).where(eq(vnrYears.id, id)).for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new Refusal("conflict");
    await tx
      .update(vnrYears)
      .set({ ...fields, version: version + 1 })
      .where(eq(vnrYears.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr_year.changed",
      subjectId: id,
      data: {
        ...{ country: row.country, year: row.year, from: row.status, to: fields.status },
        confirmed: fields.confirmed,
      },
    });
    return { id, version: version + 1 };
  });
}
