import { and, eq, isNull } from "drizzle-orm";
import { comments, organisations, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import type { Reader } from "@/lib/stories/parts";
import { commentVisibleTo } from "./comment-visibility";

/**
 * Must-fixes on a revision that nobody has closed. `readBy`: those alone that this person may read, for a reviewer's own
 * verdict neither waits for nor betrays what others say.
 */
export const listOpenMustFixes = (reader: Reader, revisionId: string, readBy?: Actor) =>
  reader
    .select({ id: comments.id, authorId: comments.authorId, criterion: comments.criterion })
    .from(comments)
    .innerJoin(revisions, eq(revisions.id, comments.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(
      and(
        eq(comments.revisionId, revisionId),
        eq(comments.mustFix, true),
        isNull(comments.closedAt),
        readBy && commentVisibleTo(readBy),
      ),
    );
