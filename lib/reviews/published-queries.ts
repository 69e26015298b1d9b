import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";
import { editsAny } from "@/lib/people/policy";

const PAGE = 25;

/** Public stories an editor may take down or put back, newest first: a page of them, and whether others follow. One query. */
export async function listPublished(actor: Actor, page = 1) {
  if (!editsAny(actor)) return { rows: [], more: false };
  const rows = await db
    .select({
      storyId: stories.id,
      revisionId: revisions.id,
      title: revisions.title,
      state: revisions.state,
      organisation: organisations.name,
      country: organisations.country,
    })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(inArray(revisions.state, ["published", "unpublished"]), editsSql(actor)))
    .orderBy(desc(revisions.publishedAt), desc(revisions.id))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE };
}

export type PublishedRow = Awaited<ReturnType<typeof listPublished>>["rows"][number];
