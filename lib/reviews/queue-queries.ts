import { and, eq, inArray, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { contributions, organisations, reviews, revisions, stories, verdicts } from "@/db/schema";
import { countriesOf } from "@/lib/geo/regions";
import type { Actor } from "@/lib/people/actor";
import { conflictInListSql } from "@/lib/people/conflict-sql";
import { isJudge } from "@/lib/people/policy";
import { readHere } from "@/lib/people/read-languages";
import { roundOf, waitsSince } from "@/lib/stories/round";
import type { QueueFilter } from "./queue-filter";

export const QUEUE_PAGE = 25;

/** What this person may know to wait for or be under review. SQL over `revisions` with `stories` and `organisations`. */
const inQueue = (actor: Actor): SQL | undefined =>
  and(inArray(revisions.state, ["submitted", "in_review", "approved"]), not(conflictInListSql(actor)));

/**
 * Next review of each country: reviews are presented in the second and third week of July (https://hlpf.un.org/vnrs);
 * the 15th stands for a day that is not known.
 */
const coming = sql`(select y.country, make_date(min(y.year), 7, 15) as on_day from vnr_years y
  where y.status in ('planned', 'announced') and make_date(y.year, 7, 15) >= current_date group by y.country)`;

/**
 * The moment by which revisions are ordered, the earliest first: since when one has waited, ten days earlier for each round it
 * has behind it (thirty at most), and up to sixty days earlier where its country presents within a year, the more the nearer.
 */
const urgentBy = sql`waits_since - interval '1 day' * (10 * least(round - 1, 3)
  + coalesce(greatest(0, 365 - (presents_on - current_date)) * 60 / 365::float8, 0))`;

const IN_ORDER = sql`my_review_id is not null and verdict is null desc, state = 'approved', ${urgentBy}, revision_id`;

/**
 * Revisions waiting for or under review, with what decides a conflict and nothing more: one's own first, then the most
 * urgent. `view`: a page of those that pass a filter; without one, all of them. One query.
 */
export async function listQueue(actor: Actor, view: Partial<QueueFilter> = {}) {
  if (!isJudge(actor)) return [];
  const { language, region, goal, page } = view;
  const visible = db.$with("visible").as(
    db
      .select({
        revisionId: sql<string>`${revisions.id}`.as("revision_id"),
        round: roundOf.as("round"),
        state: revisions.state,
        language: revisions.language,
        waitsSince: waitsSince.as("waits_since"),
        quorum: revisions.quorum,
        hasSummary: sql<boolean>`${revisions.workingSummary} <> ''`.as("has_summary"),
        organisation: organisations.name,
        country: organisations.country,
        presentsOn: sql<string | null>`vnr.on_day`.as("presents_on"),
        myReviewId: sql<string | null>`${reviews.id}`.as("my_review_id"),
        myDueOn: sql<string | null>`${reviews.dueOn}::text`.as("my_due_on"),
        myVerdict: verdicts.verdict,
      })
      .from(revisions)
      .innerJoin(stories, eq(stories.id, revisions.storyId))
      .innerJoin(organisations, eq(organisations.id, stories.organisationId))
      .leftJoin(
        reviews,
        and(
          eq(reviews.revisionId, revisions.id),
          eq(reviews.reviewerId, actor.id),
          isNull(reviews.releasedAt),
        ),
      )
      .leftJoin(verdicts, and(eq(verdicts.revisionId, revisions.id), eq(verdicts.reviewerId, actor.id)))
      .leftJoin(sql`${coming} vnr`, sql`vnr.country = ${organisations.country}`)
      .where(inQueue(actor)),
  );
  const chosen = db.$with("chosen").as(
    db
      .select()
      .from(visible)
      .where(
        and(
          language ? eq(visible.language, language) : undefined,
          region ? inArray(visible.country, countriesOf(region)) : undefined,
          goal
            ? sql`exists (select from ${contributions} c where c.revision_id = visible.revision_id and c.target like ${`${goal}.%`})`
            : undefined,
        ),
      ),
  );
  const inOrder = db.select().from(chosen).orderBy(IN_ORDER);
  const shown = db
    .$with("shown")
    .as(page === undefined ? inOrder : inOrder.limit(QUEUE_PAGE).offset((page - 1) * QUEUE_PAGE));
  return db
    .with(visible, chosen, shown)
    .select({
      ...{ revisionId: shown.revisionId, round: shown.round, state: shown.state },
      ...{ language: shown.language, isRead: readHere(shown.language), hasSummary: shown.hasSummary },
      ...{ organisation: shown.organisation, country: shown.country },
      presentsOn: sql<string | null>`presents_on::text`,
      ...{ waitsSince: shown.waitsSince, quorum: shown.quorum },
      ...{ myReviewId: shown.myReviewId, myDueOn: shown.myDueOn, myVerdict: shown.myVerdict },
      targets: sql<
        string[]
      >`array(select c.target from contributions c where c.revision_id = shown.revision_id order by c.position)`,
      reviewers: sql<number>`(select count(*)::int from reviews w where w.revision_id = shown.revision_id and w.released_at is null)`,
      verdicts: sql<number>`(select count(*)::int from verdicts v join reviews w on w.id = v.review_id
        where v.revision_id = shown.revision_id and w.released_at is null)`,
      /** How many pass the filter, on all pages. */
      total: sql<number>`(select count(*)::int from chosen)`,
      /** Languages of all that wait. */
      languages: sql<string[]>`array(select language from visible group by language order by language)`,
    })
    .from(shown)
    .orderBy(IN_ORDER);
}

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number];

/** How many of them still wait for a decision. One query. */
export async function countQueue(actor: Actor): Promise<number> {
  if (!isJudge(actor)) return 0;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(inQueue(actor), ne(revisions.state, "approved")));
  return row?.count ?? 0;
}
