import { and, asc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, people, reviews, revisions, stories, verdicts } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { conflictInListSql } from "@/lib/people/conflict-sql";
import { isEditor } from "@/lib/people/policy";
import { listAnswered } from "./answered";
import { type Answered, figuresOf, grouped, median, type Waiting } from "./figures";
import { listWaitingNow } from "./waiting-now";

const DAY = 86_400_000;

/**
 * How reviewing goes, for editors, of the stories with which they have no conflict: the answers of the last twelve months
 * and what waits now, by region and language, and who carries how much. Null for everybody else. Three queries.
 */
export async function findFigures(actor: Actor, now = new Date()) {
  if (!isEditor(actor)) return null;
  const free = sql`not ${conflictInListSql(actor)}`;
  const [all, waiting, load] = await Promise.all([
    listAnswered(db, free),
    listWaitingNow(db, now, free),
    listLoad(actor, now),
  ]);
  const answered = all.filter(({ decidedAt }) => decidedAt > since(now));
  const by = (key: (one: { region: string; language: string }) => string) => {
    const waits = new Map(grouped<Waiting>(waiting, key));
    const answers = new Map(grouped<Answered>(answered, key));
    const values = [...new Set([...answers.keys(), ...waits.keys()])];
    return values.map((value) => ({
      value,
      ...figuresOf(answers.get(value) ?? []),
      ...waitOf(waits.get(value) ?? []),
    }));
  };
  return {
    all: { ...figuresOf(answered), ...waitOf(waiting) },
    regions: by(({ region }) => region),
    languages: by(({ language }) => language),
    load,
  };
}

export type ReviewingFigures = NonNullable<Awaited<ReturnType<typeof findFigures>>>;

const since = (now: Date): Date => new Date(now.getTime() - 365 * DAY);

const waitOf = (waits: { days: number }[]) => ({
  waiting: waits.length,
  /** Of what waits now; null where nothing does. */
  waitingDays: waits.length > 0 ? median(waits.map(({ days }) => days)) : null,
});

/** What each reviewer has in hand, and gave in the last twelve months. */
const listLoad = (actor: Actor, now: Date) => {
  const isRecent = gt(verdicts.givenAt, since(now));
  return db
    .select({
      id: people.id,
      name: people.name,
      open: sql<number>`(count(*) filter (where ${verdicts.id} is null and ${reviews.releasedAt} is null and ${revisions.state} = 'in_review'))::int`,
      given: sql<number>`(count(*) filter (where ${isRecent}))::int`,
      /** From take-up to verdict, the median. */
      days: sql<
        number | null
      >`percentile_cont(0.5) within group (order by extract(epoch from ${verdicts.givenAt} - ${reviews.createdAt}) / 86400) filter (where ${isRecent})`,
    })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .leftJoin(verdicts, eq(verdicts.reviewId, reviews.id))
    .where(
      and(
        sql`not ${conflictInListSql(actor)}`,
        sql`(${reviews.releasedAt} is null or ${verdicts.id} is not null)`,
      ),
    )
    .groupBy(people.id)
    .orderBy(asc(people.name), people.id);
};
