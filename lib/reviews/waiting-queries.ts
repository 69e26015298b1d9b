import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { organisations, people, platformRoles, reviews, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";
import { editsAny, isAdmin } from "@/lib/people/policy";
import { cannotJudge, hasActiveLead, openReview } from "@/lib/people/waiting-work";
import { listLateConflicts } from "./late-conflict-queries";
import { listNamedEditors, listWithoutEditor } from "./without-editor";

/**
 * What waits because somebody left: for admins organisations without an active lead, with their members and how many
 * drafts ask for a sign-off that nobody can give, stories with which every editor has a conflict, and whom they named for
 * one; for who edits a story reviews of those who cannot judge any more, and conflicts that came to light late. Null for
 * others.
 */
export async function findWaiting(actor: Actor, left = listLeft(actor)) {
  if (!isAdmin(actor) && !editsAny(actor)) return null;
  const named = isAdmin(actor) ? listNamedEditors() : [];
  const [found, names, reviewers] = await Promise.all([left, named, listReviewers()]);
  return { ...found, named: names, reviewers };
}

export type Waiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>;

/** Number of things that wait for this person there. */
export async function countWaiting(actor: Actor, left = listLeft(actor)): Promise<number> {
  const { organisations: leaderless, stories: unedited, reviews: waiting, conflicts } = await left;
  return leaderless.length + unedited.length + waiting.length + conflicts.length;
}

/** The same without those to whom it can be given; the frame of the page and the page itself share it. */
export async function listLeft(actor: Actor) {
  const [leaderless, unedited, waiting, conflicts] = await Promise.all([
    isAdmin(actor) ? listWithoutLead() : [],
    isAdmin(actor) ? listWithoutEditor() : [],
    editsAny(actor) ? listReviewsWithout(actor) : [],
    listLateConflicts(actor),
  ]);
  return { organisations: leaderless, stories: unedited, reviews: waiting, conflicts };
}

async function listWithoutLead() {
  const sponsors = alias(organisations, "sponsors");
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      country: organisations.country,
      /** Its leads sign off meanwhile. */
      sponsor: sponsors.name,
      asked: sql<number>`(select count(*)::int from revisions r join stories s on s.id = r.story_id
        where s.organisation_id = ${organisations.id} and r.state = 'draft' and r.sign_off_asked_at is not null)`,
      members: sql<
        { id: string; name: string }[]
      >`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name), '[]'::json)
        from memberships m join people p on p.id = m.person_id
        where m.organisation_id = ${organisations.id} and m.ended_at is null and p.active)`,
    })
    .from(organisations)
    .leftJoin(sponsors, eq(sponsors.id, organisations.sponsorId))
    .where(sql`not ${hasActiveLead}`)
    .orderBy(asc(organisations.country), asc(organisations.name));
}

const listReviewsWithout = (actor: Actor) =>
  db
    .select({
      id: reviews.id,
      revisionId: revisions.id,
      reviewer: people.name,
      organisation: organisations.name,
      country: organisations.country,
      dueOn: reviews.dueOn,
    })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(openReview(), cannotJudge(), isNotNull(revisions.submittedAt), editsSql(actor)))
    .orderBy(asc(reviews.dueOn), reviews.id);

/** Active reviewers by name; whether one may judge a story is asked when it is given to them. */
const listReviewers = () =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(platformRoles, and(eq(platformRoles.personId, people.id), eq(platformRoles.role, "reviewer")))
    .where(eq(people.active, true))
    .orderBy(asc(people.name));
