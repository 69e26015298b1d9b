import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, publications, settings, stories, vnrRounds, vnrUses } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";
import { findRound } from "./queries";
import { withoutConflict } from "./use-conflict";

/** A round with the places where its review cites libraries, and the public stories they can be about; null for strangers. */
export async function listUses(actor: Actor, roundId: string) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const uses = await db
    .select()
    .from(vnrUses)
    .where(eq(vnrUses.roundId, roundId))
    .orderBy(asc(vnrUses.createdAt), asc(vnrUses.id));
  const told = await db
    .select({ id: publications.storyId, title: publications.title })
    .from(publications)
    .where(eq(publications.country, round.country))
    .orderBy(asc(publications.title), asc(publications.id));
  return { ...round, uses, stories: told };
}

export type RoundUse = NonNullable<Awaited<ReturnType<typeof listUses>>>["uses"][number];

const STATES = ["recorded", "checked"] as const;

/** What editors check and have checked, those that wait first, the oldest before; null for everybody else. */
export async function listUsesToCheck(actor: Actor) {
  if (!isEditor(actor)) return null;
  const [rule] = await db.select({ same: settings.sameCountryRule }).from(settings);
  return db
    .select({
      ...{ id: vnrUses.id, version: vnrUses.version, state: vnrUses.state, createdAt: vnrUses.createdAt },
      ...{ page: vnrUses.page, quote: vnrUses.quote, link: vnrUses.link, language: vnrUses.language },
      ...{ checkedAt: vnrUses.checkedAt, country: vnrRounds.country, year: vnrRounds.year },
      title: publications.title,
      slug: publications.slug,
    })
    .from(vnrUses)
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrUses.roundId))
    .leftJoin(stories, eq(stories.id, vnrUses.storyId))
    .leftJoin(organisations, eq(organisations.id, stories.organisationId))
    .leftJoin(publications, eq(publications.storyId, vnrUses.storyId))
    .where(and(inArray(vnrUses.state, [...STATES]), withoutConflict(actor, rule?.same ?? true)))
    .orderBy(desc(sql`${vnrUses.state} = 'recorded'`), asc(vnrUses.createdAt), asc(vnrUses.id));
}

export type UseToCheck = NonNullable<Awaited<ReturnType<typeof listUsesToCheck>>>[number];

/** How many wait for this editor. */
export async function countUsesToCheck(actor: Actor): Promise<number> {
  return ((await listUsesToCheck(actor)) ?? []).filter(({ state }) => state === "recorded").length;
}
