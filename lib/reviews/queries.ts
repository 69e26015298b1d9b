import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, projects, reviews, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { isEditorOf, isJudge } from "@/lib/people/policy";
import { roundOf } from "@/lib/stories/round";
import { hasConflict, loadConflictFacts } from "./conflict";
import { decidingFacts } from "./deciding-facts";
import { type JudgedRow, judging } from "./judging-queries";
import { likeNames, listNamesIn } from "./names-in";

/**
 * What this person may see of a submitted revision now; null where it does not exist for them.
 * `stage`: "deciding" (before "no conflict": nothing private), "judging" (their review), "editing" (an editor of the story).
 */
export async function findReview(actor: Actor, revisionId: string) {
  if (!isJudge(actor)) return null;
  const [row] = await db
    .select({
      ...{ revision: revisions, story: stories, organisation: organisations, project: projects },
      round: roundOf,
    })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(projects, eq(projects.id, stories.projectId))
    .where(and(eq(revisions.id, revisionId), isNotNull(revisions.submittedAt)));
  if (!row || hasConflict(actor, await loadConflictFacts(db, row.story.id))) return null;
  const [mine] = await db
    .select()
    .from(reviews)
    .where(
      and(eq(reviews.revisionId, revisionId), eq(reviews.reviewerId, actor.id), isNull(reviews.releasedAt)),
    );
  const deciding = {
    ...(await decidingFacts(row)),
    likeNames: likeNames(actor.name, await listNamesIn(row.story.id)),
  };
  if (mine?.confirmedAt)
    return { stage: "judging" as const, deciding, mine, ...(await judging(actor, row, mine.id)) };
  if (isEditorOf(actor, row.story.id))
    return { stage: "editing" as const, deciding, mine: mine ?? null, ...(await judging(actor, row, null)) };
  const open = ["submitted", "in_review"].includes(row.revision.state);
  return open ? { stage: "deciding" as const, deciding, mine: mine ?? null, revision: pickState(row) } : null;
}

export type ReviewDetail = NonNullable<Awaited<ReturnType<typeof findReview>>>;
export type Judging = Extract<ReviewDetail, { stage: "judging" | "editing" }>;

const pickState = ({ revision: { id, state, language, submittedAt }, round }: JudgedRow) => ({
  ...{ id, state, language, submittedAt, round },
});
