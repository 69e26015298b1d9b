import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { countryLandscapes, countryProfiles } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { today } from "@/lib/today";
import type { landscapeSave, profileRef } from "../profile-schema";
import { lockProfile } from "./lock-profile";

/** Says in words what the libraries of a country are, in one language; `conflict` when someone else saved it since. */
export async function saveLandscape(
  actor: Actor,
  { country, locale, version, words }: z.infer<typeof landscapeSave>,
  isSample = false,
) {
  return db.transaction(async (tx) => {
    await lockProfile(tx, actor, country);
    const here = and(eq(countryLandscapes.country, country), eq(countryLandscapes.locale, locale));
    const [row] = await tx.select().from(countryLandscapes).where(here);
    if ((row?.version ?? 0) !== version) throw new Refusal("conflict");
    const next = { words, isSample, version: version + 1 };
    if (row) await tx.update(countryLandscapes).set(next).where(here);
    else await tx.insert(countryLandscapes).values({ country, locale, ...next });
    await recordEvent(tx, actor, { kind: "country.landscape_saved", data: { country, locale } });
    return { version: version + 1 };
  });
}

/** Says that all of a country's profile is still right, as of `on`. */
export async function confirmProfile(actor: Actor, { country }: z.infer<typeof profileRef>, on = today()) {
  return db.transaction(async (tx) => {
    await lockProfile(tx, actor, country);
    await tx.update(countryProfiles).set({ confirmedOn: on }).where(eq(countryProfiles.country, country));
    await recordEvent(tx, actor, { kind: "country.profile_confirmed", data: { country } });
    return { confirmedOn: on };
  });
}
