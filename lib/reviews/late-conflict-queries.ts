import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Verdict } from "@/db/enums";
import { declaredConflicts, organisations, people, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";
import { editsAny } from "@/lib/people/policy";

/** Conflicts that came to light when somebody had taken part in a review, at which no editor has looked yet: the oldest first. */
export async function listLateConflicts(actor: Actor) {
  if (!editsAny(actor)) return [];
  return db
    .select({
      personId: people.id,
      person: people.name,
      /** The round that was submitted last. */
      revisionId: revisions.id,
      state: revisions.state,
      organisation: organisations.name,
      country: organisations.country,
      declaredAt: declaredConflicts.declaredAt,
      /** Their last one, in whichever round; null where they gave none. */
      verdict: sql<Verdict | null>`(select v.verdict from verdicts v join revisions r on r.id = v.revision_id
        where r.story_id = ${stories.id} and v.reviewer_id = ${people.id} order by v.given_at desc limit 1)`,
    })
    .from(declaredConflicts)
    .innerJoin(people, eq(people.id, declaredConflicts.personId))
    .innerJoin(stories, eq(stories.id, declaredConflicts.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(
      revisions,
      sql`${revisions.id} = (select r.id from revisions r where r.story_id = ${stories.id}
        and r.submitted_at is not null order by r.number desc limit 1)`,
    )
    .where(and(eq(declaredConflicts.foundLate, true), isNull(declaredConflicts.settledAt), editsSql(actor)))
    .orderBy(asc(declaredConflicts.declaredAt), people.id);
}

export type LateConflict = Awaited<ReturnType<typeof listLateConflicts>>[number];
