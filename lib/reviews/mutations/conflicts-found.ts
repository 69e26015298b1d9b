import { and, desc, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { declaredConflicts, organisations, people, reviews, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { actorFields, actorOf } from "@/lib/people/actor-fields";
import { conflictInListSql, conflictSql } from "@/lib/people/conflict-sql";
import { lockPerson } from "@/lib/people/lock-person";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { PARTS, recordConflict, tookPartIn } from "./late-conflict";

/**
 * After it came to light what somebody belongs to: every story that is with them for review, or in whose review they took
 * part, and with which they have a conflict only by now, is treated as if they had declared it. It rewrites no decision.
 */
export async function recordConflictsFound(tx: Tx, before: Actor, after: Actor) {
  const found = await listTheirs(tx, after, and(conflictSql(after), not(conflictSql(before))));
  for (const { revisionId } of found) await recordConflict(tx, after, await lockRevision(tx, revisionId));
}

/**
 * The daily work: whoever reviews a story, or took part in its review, and has a conflict with it by now that nobody put
 * on record, whatever brought it to light (a membership, an address, a project, a rule of the house). A review that is open
 * ends, and editors without a conflict look at what was judged. A person and a story are one transaction, and found once.
 * `among`: these people alone, else everybody. Returns how many were found.
 */
export async function findConflicts(among?: readonly string[]): Promise<number> {
  let found = 0;
  for (const person of await listPeople(db, among && inArray(people.id, [...among]))) {
    for (const { storyId, revisionId } of await listTheirs(db, person, unrecorded(person)))
      found += await db.transaction((tx) => findConflict(tx, person.id, storyId, revisionId));
  }
  return found;
}

/** Asked again under the locks: it may be gone, or on record, by now. */
async function findConflict(tx: Tx, personId: string, storyId: string, revisionId: string) {
  await lockPerson(tx, personId);
  const revision = await lockRevision(tx, revisionId);
  const [person] = await listPeople(tx, eq(people.id, personId));
  if (!person) return 0;
  const [still] = await listTheirs(tx, person, and(eq(stories.id, storyId), unrecorded(person)));
  if (!still) return 0;
  const latest = still.revisionId === revision.id ? revision : await lockRevision(tx, still.revisionId);
  await recordConflict(tx, person, latest, null);
  return 1;
}

/** Those who ever had a part in a review, whether or not they may judge any more; nothing is known of an erased one. */
async function listPeople(reader: typeof db | Tx, which?: SQL): Promise<Actor[]> {
  const judges = sql`(exists (select from reviews w where w.reviewer_id = ${people.id})
    or exists (select from events e where e.actor_id = ${people.id} and e.kind in ${[...PARTS]}))`;
  const rows = await reader
    .select(actorFields)
    .from(people)
    .where(and(isNull(people.erasedAt), judges, which))
    .orderBy(people.id);
  return rows.map(actorOf);
}

const unrecorded = (person: Actor) =>
  and(
    conflictInListSql(person),
    sql`not exists (select from ${declaredConflicts} known where known.story_id = ${stories.id} and known.person_id = ${person.id})`,
  );

/** The stories that are with somebody for review, or in whose review they took part, by the round submitted last. */
function listTheirs(reader: typeof db | Tx, { id }: Actor, which: SQL | undefined) {
  const withThem = reader
    .select({ id: revisions.storyId })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(eq(reviews.reviewerId, id), isNull(reviews.releasedAt)));
  return reader
    .selectDistinctOn([stories.id], { storyId: stories.id, revisionId: revisions.id })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), isNotNull(revisions.submittedAt)))
    .where(and(or(tookPartIn(id), inArray(stories.id, withThem)), which))
    .orderBy(stories.id, desc(revisions.number));
}
