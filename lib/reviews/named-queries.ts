import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";

/** Stories that this person was named to edit, each with the round that was submitted last. At most one query. */
export async function listNamedStories(actor: Actor) {
  if (actor.editorOf.length === 0) return [];
  return db
    .select({
      ...{ revisionId: revisions.id, title: revisions.title, state: revisions.state },
      ...{ organisation: organisations.name, country: organisations.country },
    })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(
      revisions,
      sql`${revisions.id} = (select r.id from revisions r where r.story_id = ${stories.id}
        and r.submitted_at is not null order by r.number desc limit 1)`,
    )
    .where(and(inArray(stories.id, actor.editorOf), editsSql(actor)))
    .orderBy(asc(organisations.name), revisions.id);
}

export type NamedStory = Awaited<ReturnType<typeof listNamedStories>>[number];
