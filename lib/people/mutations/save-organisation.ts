import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "../actor";
import { isAdmin } from "../policy";
import type { newOrganisation, organisationChange } from "../schema";

type Fields = z.infer<typeof newOrganisation>;

/** Adds an organisation; its slug is made from its name and stays. */
export async function addOrganisation(actor: Actor, input: Fields, isSample = false) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await refuseUnfitSponsor(tx, input);
    const [row] = await tx
      .insert(organisations)
      .values({ ...input, slug: await freeSlug(tx, input.name), isSample })
      .returning();
    if (!row) throw new Error("no organisation was written");
    await recordEvent(tx, actor, { kind: "organisation.added", organisationId: row.id });
    return { id: row.id, slug: row.slug };
  });
}

/** Changes what is known of an organisation. */
export async function changeOrganisation(
  actor: Actor,
  { id, ...fields }: z.infer<typeof organisationChange>,
) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for("update");
    if (!row) throw notFound();
    await refuseUnfitSponsor(tx, fields, id);
    await tx.update(organisations).set(fields).where(eq(organisations.id, id));
    await recordEvent(tx, actor, { kind: "organisation.changed", organisationId: id });
    return { id };
  });
}

async function refuseUnfitSponsor(tx: Tx, { kind, country, sponsorId }: Fields, own?: string) {
  if (!sponsorId) return;
  const [sponsor] = await tx.select().from(organisations).where(eq(organisations.id, sponsorId));
  const signs = (of: string) => of === "national_library" || of === "library_association";
  const fit =
    sponsor && sponsor.id !== own && signs(sponsor.kind) && sponsor.country === country && !signs(kind);
  if (!fit) throw new Refusal("invalid", { sponsorId: "sponsor_unfit" });
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const [taken] = slug
    ? await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug))
    : [null];
  return slug && !taken ? slug : [slug || "organisation", crypto.randomUUID().slice(0, 8)].join("-");
}
