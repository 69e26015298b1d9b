import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { countryLaws } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { lawRef, lawSave } from "../profile-schema";
import { lockProfile } from "./lock-profile";

type Fields = Omit<z.infer<typeof lawSave>, "id" | "version" | "country">;

/** Adds or changes a law or policy; `conflict` when someone else saved it since `version`. */
export async function saveLaw(actor: Actor, input: z.infer<typeof lawSave>, isSample = false) {
  const { id, version, country, ...fields } = input;
  return db.transaction(async (tx) => {
    await lockProfile(tx, actor, country);
    const saved = id
      ? await change(tx, { id, version, country }, { ...fields, isSample })
      : await add(tx, { country, isSample, ...fields });
    await recordEvent(tx, actor, { kind: "country.law_saved", subjectId: saved.id, data: { country } });
    return saved;
  });
}

async function add(tx: Tx, values: typeof countryLaws.$inferInsert) {
  const [row] = await tx
    .insert(countryLaws)
    .values(values)
    .returning({ id: countryLaws.id, version: countryLaws.version });
  if (!row) throw new Error("no law was written");
  return row;
}

type Ref = { id: string; version: number; country: string };

async function change(tx: Tx, { id, version, country }: Ref, fields: Fields & { isSample: boolean }) {
  const law = await findLaw(tx, id);
  if (law.country !== country) throw notFound();
  if (law.version !== version) throw new Refusal("conflict");
  await tx
    .update(countryLaws)
    .set({ ...fields, version: version + 1 })
    .where(eq(countryLaws.id, id));
  return { id, version: version + 1 };
}

/** Takes a law or policy off the profile for good. */
export async function removeLaw(actor: Actor, { id, version }: z.infer<typeof lawRef>) {
  return db.transaction(async (tx) => {
    const { country } = await findLaw(tx, id);
    await lockProfile(tx, actor, country);
    const law = await findLaw(tx, id);
    if (law.version !== version) throw new Refusal("conflict");
    await tx.delete(countryLaws).where(eq(countryLaws.id, id));
    await recordEvent(tx, actor, { kind: "country.law_removed", subjectId: id, data: { country } });
    return { removed: true };
  });
}

/** A law as it is now; its profile's lock keeps it so. */
async function findLaw(tx: Tx, id: string) {
  const [law] = await tx.select().from(countryLaws).where(eq(countryLaws.id, id));
  if (!law) throw notFound();
  return law;
}
