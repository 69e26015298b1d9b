import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "../actor";
import { isAdmin } from "../policy";
import type { newOrganisation } from "../schema";
import { signsForOthers } from "../signs-for-others";

type Given = z.infer<typeof newOrganisation>;
type Fields = Omit<Given, "names" | "timeZone"> & Partial<Given>;

/** Adds an organisation; its slug is made from its name and stays. */
export async function addOrganisation(actor: Actor, input: Fields, isSample = false) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction((tx) => writeOrganisation(tx, actor, input, isSample));
}

/** Writes a new organisation; asks for no rights: the verb does. */
export async function writeOrganisation(tx: Tx, actor: Actor, input: Fields, isSample = false) {
  await refuseUnfitSponsor(tx, input);
  const row = await insertAtFreeSlug(tx, { ...input, isSample });
  await recordEvent(tx, actor, { kind: "organisation.added", organisationId: row.id });
  return { id: row.id, slug: row.slug };
}

/** A sponsor signs off for others, in the same country; refuses `invalid` beside `sponsorId`. */
export async function refuseUnfitSponsor(
  tx: Tx,
  { kind, country, sponsorId }: Pick<Fields, "kind" | "country" | "sponsorId">,
  own?: string,
) {
  if (!sponsorId) return;
  const [sponsor] = await tx.select().from(organisations).where(eq(organisations.id, sponsorId));
  const fit =
    sponsor &&
    sponsor.id !== own &&
    signsForOthers(sponsor.kind) &&
    sponsor.country === country &&
    !signsForOthers(kind);
  if (!fit) throw new Refusal("invalid", { sponsorId: "sponsor_unfit" });
}

/** At the name's own slug where it is free, else with a short mark; the index decides. */
async function insertAtFreeSlug(tx: Tx, organisation: Omit<typeof organisations.$inferInsert, "slug">) {
  const slug = organisation.name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const marked = [slug || "organisation", crypto.randomUUID().slice(0, 8)].join("-");
  for (const wanted of [slug, marked].filter(Boolean)) {
    const [row] = await tx
      .insert(organisations)
      .values({ ...organisation, slug: wanted })
      .onConflictDoNothing({ target: organisations.slug })
      .returning();
    if (row) return row;
  }
  throw new Error("no organisation was written");
}
