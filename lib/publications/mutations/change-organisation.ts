import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations, publications, tombstones } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { refuseUnfitSponsor } from "@/lib/people/mutations/save-organisation";
import { isAdmin } from "@/lib/people/policy";
import type { organisationChange } from "@/lib/people/schema";
import { signsForOthers } from "@/lib/people/signs-for-others";
import { ofOrganisation } from "./write-publication";
import { writeTexts } from "./write-texts";

type Organisation = typeof organisations.$inferSelect;

/**
 * Changes what is known of an organisation, or moves it to another country. Its public stories follow at once; those it
 * sponsored and no longer can lose it. Refuses `conflict` when someone else saved it since `version`.
 */
export async function changeOrganisation(
  actor: Actor,
  { id, version, ...fields }: z.infer<typeof organisationChange>,
) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(organisations).where(eq(organisations.id, id)).for("update");
    if (!before) throw notFound();
    if (before.version !== version) throw new Refusal("conflict");
    await refuseUnfitSponsor(tx, fields, id);
    const [after] = await tx
      .update(organisations)
      .set({ ...fields, version: version + 1 })
      .where(eq(organisations.id, id))
      .returning();
    if (!after) throw notFound();
    await recordEvent(tx, actor, {
      kind: "organisation.changed",
      organisationId: id,
      data: codes(before, after),
    });
    await endSponsorships(tx, actor, after);
    await rewriteStories(tx, after);
    return { id, version: version + 1 };
  });
}

/** What changed in codes; names are texts and stay out of the record. */
const codes = (before: Organisation, after: Organisation) =>
  Object.fromEntries(
    (["kind", "country", "sponsorId", "timeZone"] as const)
      .filter((key) => before[key] !== after[key])
      .flatMap((key) => [
        [`${key}Before`, before[key]],
        [key, after[key]],
      ]),
  );

/** A sponsor signs off in its own country: those elsewhere, or all once it signs for nobody, are without one. */
async function endSponsorships(tx: Tx, actor: Actor, sponsor: Organisation) {
  const lost = await tx
    .update(organisations)
    .set({ sponsorId: null, version: sql`${organisations.version} + 1` })
    .where(
      and(
        eq(organisations.sponsorId, sponsor.id),
        signsForOthers(sponsor.kind) ? sql`${organisations.country} <> ${sponsor.country}` : undefined,
      ),
    )
    .returning({ id: organisations.id });
  for (const { id } of lost)
    await recordEvent(tx, actor, {
      kind: "organisation.sponsor_lost",
      organisationId: id,
      subjectId: sponsor.id,
    });
}

/** The public rows of its stories and their tombstones say what is known now. */
async function rewriteStories(tx: Tx, organisation: Organisation) {
  const own = sql`(select s.id from stories s where s.organisation_id = ${organisation.id})`;
  const out = await tx
    .select({ id: publications.id, content: publications.content })
    .from(publications)
    .where(sql`${publications.storyId} in ${own}`)
    .for("update");
  for (const { id, content } of out) {
    await tx.update(publications).set(ofOrganisation(organisation)).where(eq(publications.id, id));
    await writeTexts(tx, id, content, organisation);
  }
  await tx
    .update(tombstones)
    .set({ country: organisation.country })
    .where(sql`${tombstones.storyId} in ${own}`);
}
