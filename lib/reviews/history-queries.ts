import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { EVENT_KINDS, type EventKind } from "@/db/enums";
import { events, organisations, people, revisions, settings, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { conflictSql } from "@/lib/people/conflict-sql";
import { editsSql } from "@/lib/people/editor-sql";
import { isReviewer } from "@/lib/people/policy";
import { visibleTo } from "@/lib/stories/visibility";
import { MOVES } from "@/lib/stories/workflow";

/** What happens to a story before it is submitted: its library's own business. */
const DRAFTING: EventKind[] = [
  "story.created",
  "story.sign_off_asked",
  "story.discarded",
  "story.discard_undone",
  "story.draft_opened",
];
const DECIDING: EventKind[] = [...Object.values(MOVES).map(({ event }) => event), "review.waiver_given"];
/** Answers and notes are changed until the verdict: the record of each is for the audit. */
const AUDITED: EventKind[] = ["review.criterion_answered", "review.note_saved"];
const REVIEWING = EVENT_KINDS.filter((kind) => kind.startsWith("review.") && !AUDITED.includes(kind));
const MOVED = DECIDING.filter((kind) => !DRAFTING.includes(kind));

/**
 * What became of a story, the newest round first, as far as this person may know: those inside its moves and decisions;
 * editors of the story the review too; a reviewer without one what they did themselves, and after their verdict what
 * the others did. Null for everybody else. Three queries, whatever the number of rounds.
 */
export async function findHistory(actor: Actor, storyId: string) {
  const side = await sideOf(actor, storyId);
  if (!side) return null;
  const [rounds, rows] = await Promise.all([
    listRounds(storyId, side.as),
    listSteps(actor, storyId, side.as),
  ]);
  return { ...side, rounds: rounds.map((round) => ({ ...round, steps: rows.filter(inRound(round)) })) };
}

export type History = NonNullable<Awaited<ReturnType<typeof findHistory>>>;
type Side = "library" | "editor" | "reviewer";

const inRound =
  ({ id, number }: { id: string; number: number }) =>
  ({ revisionId }: { revisionId: string | null }) =>
    revisionId === id || (revisionId === null && number === 1);

/** As what this person may read the story's history. */
async function sideOf(actor: Actor, storyId: string) {
  const free = sql`not ${conflictSql(actor)}`;
  const judged = sql`exists (select from reviews w join revisions r on r.id = w.revision_id where r.story_id = ${stories.id}
    and w.reviewer_id = ${actor.id} and w.confirmed_at is not null and w.released_at is null)`;
  const submitted = sql`exists (select from revisions r where r.story_id = ${stories.id} and r.submitted_at is not null)`;
  const [found] = await db
    .select({
      as: sql<Side | null>`case when ${visibleTo(actor)} then 'library'
        when ${submitted} and ${editsSql(actor)} then 'editor'
        when ${isReviewer(actor)} and ${judged} and ${free} then 'reviewer' end`,
      organisation: organisations.name,
    })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(eq(stories.id, storyId));
  return found?.as ? { as: found.as, organisation: found.organisation } : null;
}

/** Why it was decided so, in words, is for the library and the editors. */
const listRounds = (storyId: string, as: Side) =>
  db
    .select({
      ...{ id: revisions.id, number: revisions.number, state: revisions.state },
      why: as === "reviewer" ? sql<string>`''` : revisions.privateReason,
      ...{ embargoUntil: revisions.embargoUntil, embargoZone: revisions.embargoZone },
    })
    .from(revisions)
    .where(
      and(eq(revisions.storyId, storyId), as === "library" ? undefined : isNotNull(revisions.submittedAt)),
    )
    .orderBy(desc(revisions.number));

/** On which side of the table whoever did it sat: a reviewer of that round, one of the library's, or else an editor. */
const party = sql<
  "system" | "reviewer" | "library" | "editor"
>`case when ${events.actorId} is null then 'system'
  when exists (select from reviews w where w.revision_id = ${events.revisionId} and w.reviewer_id = ${events.actorId}) then 'reviewer'
  when exists (select from memberships m join stories s on s.id = ${events.storyId} join organisations o on o.id = s.organisation_id
    where m.person_id = ${events.actorId} and m.organisation_id in (o.id, o.sponsor_id)
      and m.created_at <= ${events.at} and (m.ended_at is null or m.ended_at > ${events.at})) then 'library'
  else 'editor' end`;

/** Whether this person may know by name who did it. */
const named = (as: Side): SQL =>
  as === "library" ? sql`(${party} = 'library' or ${namesReviewers(as)})` : sql`${party} <> 'library'`;

const namesReviewers = (as: Side): SQL =>
  as === "library" ? sql`(${settings.namesAfterVerdict} and ${revisions.decidedAt} is not null)` : sql`true`;

const reviewOf = sql`from reviews w join people p on p.id = w.reviewer_id where w.id = ${events.subjectId}`;
/** A review that one gave to another, or took back from them. */
const way = sql<"assigned" | "taken_back" | null>`case
  when ${events.kind} = 'story.taken_up' and (${events.data}->>'assigned')::boolean then 'assigned'
  when ${events.kind} = 'story.released' and exists (select ${reviewOf} and w.reviewer_id <> ${events.actorId}) then 'taken_back' end`;

function seenAs(actor: Actor, as: Side): SQL | undefined {
  if (as === "library") return inArray(events.kind, [...DECIDING, ...DRAFTING]);
  const moves = inArray(events.kind, MOVED);
  if (as === "editor") return or(moves, inArray(events.kind, REVIEWING));
  const own = eq(events.actorId, actor.id);
  const afterOwn = sql`exists (select from verdicts v where v.revision_id = ${events.revisionId} and v.reviewer_id = ${actor.id})
    and ${events.kind} not in ('review.conflict_declared', 'review.conflict_found')`;
  return or(moves, and(inArray(events.kind, REVIEWING), or(own, afterOwn)));
}

const listSteps = (actor: Actor, storyId: string, as: Side) =>
  db
    .select({
      ...{ id: events.id, at: events.at, kind: events.kind, revisionId: events.revisionId },
      party,
      /** Null: not to be known; empty: the account was erased. */
      name: sql<string | null>`case when ${named(as)} then ${people.name} end`,
      way,
      /** Whose review it is, where one gave it or took it back; null and empty as for `name`. */
      whose: sql<
        string | null
      >`case when ${way} is not null and ${namesReviewers(as)} then (select p.name ${reviewOf}) end`,
      verdict: sql<string | null>`${events.data}->>'verdict'`,
      reason: sql<string | null>`${events.data}->>'reason'`,
    })
    .from(events)
    .innerJoin(settings, eq(settings.only, true))
    .leftJoin(revisions, eq(revisions.id, events.revisionId))
    .leftJoin(people, eq(people.id, events.actorId))
    .where(and(eq(events.storyId, storyId), seenAs(actor, as)))
    .orderBy(asc(events.id));

/** The story of a revision whose history this person may read; null for everybody else. */
export async function findHistoryOf(actor: Actor, revisionId: string) {
  const [found] = await db
    .select({ storyId: revisions.storyId })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  const history = found ? await findHistory(actor, found.storyId) : null;
  return history && history.as !== "library" ? history : null;
}
