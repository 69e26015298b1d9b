import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import type { Verdict } from "@/db/enums";
import {
  attachments,
  evaluations,
  findings,
  type organisations,
  people,
  type projects,
  reviewCriteria,
  reviews,
  type revisions,
  type stories,
  verdicts,
  waivers,
} from "@/db/schema";
import { attachmentVisibleTo } from "@/lib/media/visibility";
import type { Actor } from "@/lib/people/actor";
import { isEditorOf, isNamedFor } from "@/lib/people/policy";
import { listConfirmations } from "@/lib/projects/confirmations";
import { storyContent } from "@/lib/stories/content";
import { loadPhotos, loadVoices } from "@/lib/stories/parts";
import { shownPhotos } from "@/lib/stories/shown-media";
import { listComments } from "./comment-queries";
import { listEdits } from "./edit-queries";
import { findLetter } from "./letter-queries";
import { findLetterSteps } from "./letter-steps";
import { levelsFor, listLevels } from "./levels";
import { loadWords } from "./load-words";
import { listMentionable } from "./mentions";
import { findEarlier } from "./round-queries";
import { listDeclines, listSuggestions } from "./suggestion-queries";

export type JudgedRow = {
  revision: typeof revisions.$inferSelect;
  story: typeof stories.$inferSelect;
  organisation: typeof organisations.$inferSelect;
  project: typeof projects.$inferSelect;
  round: number;
};

/** Everything one judges by. Asks for no rights: only for those who judge the revision, or are free editors of it. */
export async function judging(actor: Actor, row: JudgedRow, myReviewId: string | null) {
  const { revision } = row;
  const earlier = await findEarlier(revision, myReviewId);
  const content = await storyContent(db, revision.id);
  const photos = await loadPhotos(db, revision.id);
  const text = { content, photoIds: shownPhotos(photos).map(({ id }) => id) };
  const given = await listStanding(revision.id);
  const iJudged = given.some((one) => one.reviewerId === actor.id);
  const asEditor = isEditorOf(actor, row.story.id);
  const seesAll = asEditor || iJudged;
  const own = (reviewId: string | null) => reviewId !== null && reviewId === myReviewId;
  return {
    revision,
    round: row.round,
    story: row.story,
    organisation: row.organisation,
    content,
    /** Given by the evaluator or a partner to exactly the findings that were submitted. */
    confirmations: await listConfirmations(content.claims.flatMap((claim) => claim.findings)),
    earlier,
    earlierComments: await listComments(actor, earlier.earlierIds, text),
    words: await loadWords(db, revision),
    edits: await listEdits(revision.id, seesAll ? null : actor.id),
    photos,
    voices: await loadVoices(db, revision.id),
    comments: await listComments(actor, [revision.id], text),
    mentionable: await listMentionable(db, actor, { ...revision, organisationId: row.organisation.id }),
    levels: levelsFor(await listLevels(db, revision.id, content), (id) => seesAll || own(id)),
    answers: myReviewId
      ? await db.select().from(reviewCriteria).where(eq(reviewCriteria.reviewId, myReviewId))
      : [],
    verdicts: seesAll ? given : [],
    toSettle: asEditor ? toSettle(revision, given) : null,
    reviewers: asEditor ? await listReviewersOf(revision.id) : [],
    suggestions:
      asEditor && ["submitted", "in_review"].includes(revision.state) ? await listSuggestions(revision) : [],
    declines: asEditor ? await listDeclines(revision.id) : [],
    asEditor,
    /** They may take it up: who is named to edit it does not judge it. */
    mayJudge: !isNamedFor(actor, row.story.id),
    attachments: await listFiles(actor, row.project.id),
    /** What was sent to the library, for those who read the whole review. */
    letter: seesAll ? await findLetter(revision.id) : null,
    letterSteps: revision.state === "in_review" ? await findLetterSteps(actor, revision) : null,
    evaluationOf: await evaluationsOf(row.project.id),
    waiver: (await db.select().from(waivers).where(eq(waivers.storyId, row.story.id)))[0] ?? null,
  };
}

/** Verdicts of current reviews: one whose review ended counts for nothing. */
const listStanding = (revisionId: string) =>
  db
    .select(getTableColumns(verdicts))
    .from(verdicts)
    .innerJoin(reviews, eq(reviews.id, verdicts.reviewId))
    .where(and(eq(verdicts.revisionId, revisionId), isNull(reviews.releasedAt)));

/** Why verdicts that are all in decided nothing: they disagree, or approve while a must-fix was open. */
function toSettle({ state, quorum }: JudgedRow["revision"], given: { verdict: Verdict }[]) {
  if (state !== "in_review" || given.length < (quorum ?? 1)) return null;
  return new Set(given.map(({ verdict }) => verdict)).size > 1 ? ("split" as const) : ("mustFix" as const);
}

const listReviewersOf = (revisionId: string) =>
  db
    .select({
      id: reviews.id,
      name: people.name,
      confirmedAt: reviews.confirmedAt,
      dueOn: reviews.dueOn,
      note: reviews.privateNote,
      verdict: verdicts.verdict,
    })
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .leftJoin(verdicts, eq(verdicts.reviewId, reviews.id))
    .where(and(eq(reviews.revisionId, revisionId), isNull(reviews.releasedAt)));

/** The evidence files of the project that this person may open now. */
const listFiles = (actor: Actor, projectId: string) =>
  db
    .select({ id: attachments.id, fileName: attachments.fileName, evaluationId: evaluations.id })
    .from(attachments)
    .innerJoin(evaluations, eq(evaluations.id, attachments.evaluationId))
    .where(
      and(
        eq(evaluations.projectId, projectId),
        isNull(attachments.deletedAt),
        inArray(attachments.scanState, ["clean", "unscanned"]),
        attachmentVisibleTo(actor, {
          organisationId: attachments.organisationId,
          projectId: evaluations.projectId,
        }),
      ),
    )
    .orderBy(asc(attachments.createdAt));

/** From which evaluation each finding of a project comes, by id. */
async function evaluationsOf(projectId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: findings.id, evaluationId: findings.evaluationId })
    .from(findings)
    .innerJoin(evaluations, eq(evaluations.id, findings.evaluationId))
    .where(eq(evaluations.projectId, projectId));
  return new Map(rows.map(({ id, evaluationId }) => [id, evaluationId]));
}
