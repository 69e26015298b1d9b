import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { and, asc, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { PackContent, PackDraft } from "@/db/documents";
import {
  libraryStatistics,
  organisations,
  vnrActivities,
  vnrMessages,
  vnrPackBuilds,
  vnrYears,
} from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { today } from "@/lib/today";
import type { packBuild } from "../pack/schema";
import { pinStories } from "../pack/stories";
import { WORKSPACE_KINDS } from "../policy";
import { lockPack } from "./save-pack";

/**
 * Fixes a pack as it is: words, messages, activities and statistics as they stand, stories by the revision that is public.
 * What is chosen but gone by now stays out. `conflict` when the pack is not the one that the person saw.
 */
export async function buildPack(actor: Actor, { id, version }: z.infer<typeof packBuild>) {
  return db.transaction(async (tx) => {
    const { pack, round } = await lockPack(tx, actor, id);
    if (pack.version !== version) throw new Refusal("conflict");
    const content = await contentOf(tx, pack, round);
    const [last] = await tx
      .select({ number: vnrPackBuilds.number })
      .from(vnrPackBuilds)
      .where(eq(vnrPackBuilds.packId, id))
      .orderBy(desc(vnrPackBuilds.number))
      .limit(1);
    const hash = createHash("sha256")
      .update(canonicalize(content) ?? "")
      .digest("hex");
    const [build] = await tx
      .insert(vnrPackBuilds)
      .values({ packId: id, number: (last?.number ?? 0) + 1, content, hash, builtBy: actor.id })
      .returning({ id: vnrPackBuilds.id, number: vnrPackBuilds.number });
    if (!build) throw new Error("no build was written");
    await recordEvent(tx, actor, {
      kind: "vnr.pack_built",
      subjectId: build.id,
      data: { round: round.id, country: round.country, pack: id, number: build.number },
    });
    return build;
  });
}

type Pack = { title: string; locale: string; draft: PackDraft };
type Round = { id: string; country: string; year: number };

async function contentOf(tx: Tx, pack: Pack, { id, country, year }: Round): Promise<PackContent> {
  const { draft, title, locale } = pack;
  const { introduction, changed, goals, signers } = draft;
  return {
    ...{ title, locale, country, year, introduction, changed, builtOn: today() },
    lastReview: await lastReview(tx, country, year),
    signers: await signersOf(tx, country, signers),
    goals: goals.filter(({ words, ministry }) => words !== "" || ministry !== ""),
    messages: await chosenMessages(tx, id, draft.messages),
    stories: await pinStories(tx, draft.stories),
    activities: await chosenActivities(tx, id, draft.activities),
    statistics: draft.statistics ? await statisticsOf(tx, country) : [],
  };
}

async function lastReview(tx: Tx, country: string, year: number): Promise<number | null> {
  const [row] = await tx
    .select({ year: vnrYears.year })
    .from(vnrYears)
    .where(and(eq(vnrYears.country, country), eq(vnrYears.status, "presented"), lt(vnrYears.year, year)))
    .orderBy(desc(vnrYears.year))
    .limit(1);
  return row?.year ?? null;
}

/** The national library and the associations sign, each by the name given for its side. */
async function signersOf(tx: Tx, country: string, names: PackDraft["signers"]) {
  const all = await tx
    .select({ organisation: organisations.name, kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.country, country), inArray(organisations.kind, [...WORKSPACE_KINDS])))
    .orderBy(desc(organisations.kind), asc(organisations.name));
  return all.map(({ organisation, kind }) => ({
    organisation,
    name: kind === "national_library" ? names.library : names.association,
  }));
}

/** In the order in which they were chosen. */
const inOrder = <Row extends { id: string }>(rows: Row[], ids: string[]): Row[] =>
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));

async function chosenMessages(tx: Tx, roundId: string, ids: string[]): Promise<PackContent["messages"]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(vnrMessages)
    .where(and(eq(vnrMessages.roundId, roundId), inArray(vnrMessages.id, ids)));
  return inOrder(rows, ids).map(({ text, goal, target, speaker }) => ({ text, goal, target, speaker }));
}

async function chosenActivities(tx: Tx, roundId: string, ids: string[]): Promise<PackContent["activities"]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ activity: vnrActivities, organisation: organisations.name })
    .from(vnrActivities)
    .leftJoin(organisations, eq(organisations.id, vnrActivities.organisationId))
    .where(and(eq(vnrActivities.roundId, roundId), inArray(vnrActivities.id, ids)));
  return inOrder(
    rows.map(({ activity, organisation }) => ({ ...activity, organisation })),
    ids,
  ).map(({ title, text, startsOn, endsOn, organisation, organisationName, figures, targets, source }) => ({
    ...{ title, text, startsOn, endsOn, figures, targets, source },
    organisation: organisation ?? organisationName,
  }));
}

/** The country's figures that hold now, those on one thing together, the latest years first. */
const statisticsOf = (tx: Tx, country: string): Promise<PackContent["statistics"]> =>
  tx
    .select({
      libraryType: libraryStatistics.libraryType,
      metric: libraryStatistics.metric,
      year: libraryStatistics.year,
      value: libraryStatistics.value,
      currency: libraryStatistics.currency,
      method: libraryStatistics.method,
      source: libraryStatistics.source,
    })
    .from(libraryStatistics)
    .where(and(eq(libraryStatistics.country, country), isNull(libraryStatistics.replacedAt)))
    .orderBy(asc(libraryStatistics.metric), asc(libraryStatistics.libraryType), desc(libraryStatistics.year));
