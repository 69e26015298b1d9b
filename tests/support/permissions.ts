import type { RevisionState } from "@/db/enums";
import { REVISION_STATES } from "@/db/enums";
import type { Actor } from "@/lib/people/actor";

import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { addComment, closeComment, replyToComment } from "@/lib/reviews/mutations/comment";
import { declineStory, giveWaiver, republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { decideSplit, giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion, savePrivateNote } from "@/lib/reviews/mutations/judge";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, confirmNoConflict, takeUp } from "@/lib/reviews/mutations/take-up";
import { askForSignOff } from "@/lib/stories/mutations/ask-for-sign-off";
import { discardDraft, undoDiscard } from "@/lib/stories/mutations/discard-draft";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { saveSection } from "@/lib/stories/mutations/save-section";
import { sayNoResult } from "@/lib/stories/mutations/say-no-result";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { type Made, type Role, standingState } from "./permission-world";
import { EDIT_VERBS } from "./permissions-edits";
import { LEVEL_VERBS } from "./permissions-levels";

/**
 * The domain's table of rights: who may make which verb, on a story in which state. One table, run against the verbs
 * (tests/db/permissions.test.ts) and, through the same keys, against the server actions over HTTP
 * (tests/e2e/permissions-actions.spec.ts). Who is not named gets `not_found`: for them it does not exist.
 */
export type Expected = Partial<Record<Role, "done" | "forbidden">>;
export type Verb = {
  // biome-ignore lint/suspicious/noExplicitAny: each verb has an input of its own, which its own row makes
  run: (actor: Actor, input: any) => Promise<unknown>;
  /** What the verb is given; made anew for every attempt. */
  input: (made: Made) => unknown;
  who: Expected;
  /** States of the revision, or of the one that stands (`of: "story"`), in which the verb is done. */
  from: readonly RevisionState[];
  of: "story" | "revision";
  /** Rights in states in which they are others. */
  otherwise?: Partial<Record<RevisionState, Expected>>;
};

export const LIBRARY: Expected = { author: "done", lead: "done", sponsorLead: "forbidden" };
const SIGNERS: Expected = { author: "forbidden", lead: "done", sponsorLead: "done" };
/** Whoever edits the story: every editor without a conflict, and who is named for it. */
export const EDITOR: Expected = { editor: "done", namedEditor: "done" };
const TAKING = { reason: "error_found", privateReason: "because", hideTitle: false };
const SUBMITTED = REVISION_STATES.filter((state) => !["draft", "discarded"].includes(state));
const DECIDED = SUBMITTED.filter((state) => !["submitted", "in_review", "recalled"].includes(state));

const story = (made: Made) => ({ id: made.storyId });
const version = (made: Made) => ({ id: made.storyId, version: made.version });
const revision = (made: Made) => ({ revisionId: made.revisionId });
const review = (made: Made) => ({ reviewId: made.reviewId });
const eachDecided = (expected: Expected) =>
  Object.fromEntries(DECIDED.map((state) => [state, expected])) as Partial<Record<RevisionState, Expected>>;

export const STORY_VERBS = {
  saveSectionAction: {
    ...{ run: saveSection, of: "story", who: LIBRARY, from: ["draft"] },
    input: (made) => ({
      ...{ id: made.storyId, section: "lessons", base: made.version },
      value: { type: "doc", content: [] },
    }),
  },
  sayNoResultAction: {
    ...{ run: sayNoResult, of: "story", who: LIBRARY, from: ["draft"] },
    input: (made) => ({ ...story(made), number: "40" }),
  },
  askForSignOffAction: { run: askForSignOff, of: "story", input: story, who: LIBRARY, from: ["draft"] },
  discardDraftAction: { run: discardDraft, of: "story", input: version, who: LIBRARY, from: ["draft"] },
  undoDiscardAction: { run: undoDiscard, of: "story", input: story, who: LIBRARY, from: ["discarded"] },
  submitStoryAction: {
    ...{ run: submitStory, of: "story", who: SIGNERS, from: ["draft"] },
    input: (made) => ({ ...version(made), licence: true, embargoUntil: null }),
  },
  recallStoryAction: {
    ...{ run: recallStory, of: "story", input: story, who: SIGNERS },
    from: ["submitted", "in_review", "approved"],
  },
  reviseStoryAction: {
    ...{ run: reviseStory, of: "story", input: story, who: LIBRARY },
    from: ["declined", "published", "unpublished", "withdrawn"],
  },
  withdrawStoryAction: {
    ...{ run: withdrawStory, of: "story", who: SIGNERS, from: ["published", "unpublished"] },
    input: (made) => ({ ...story(made), ...TAKING }),
  },
  unpublishStoryAction: {
    ...{ run: unpublishStory, of: "story", who: EDITOR, from: ["published"] },
    input: (made) => ({ ...story(made), ...TAKING }),
  },
  republishStoryAction: {
    ...{ run: republishStory, of: "story", input: story, who: EDITOR, from: ["unpublished"] },
  },
  takeUpAction: {
    ...{ run: takeUp, of: "revision", input: revision, from: ["submitted"] },
    who: {
      judge: "done",
      reviewer: "done",
      namedElsewhere: "done",
      editor: "done",
      namedEditor: "forbidden",
    },
    otherwise: { draft: {}, discarded: {} },
  },
  assignReviewerAction: {
    ...{ run: assignReviewer, of: "revision", who: EDITOR, from: ["submitted"] },
    input: (made) => ({ ...revision(made), reviewerId: made.world.spare.id }),
  },
  confirmNoConflictAction: {
    ...{ run: confirmNoConflict, of: "revision", input: review, who: { judge: "done" } },
    from: ["in_review", "declined", "recalled"],
  },
  declareConflictAction: {
    ...{ run: declareConflict, of: "revision", input: revision, from: SUBMITTED },
    who: { ...EDITOR, judge: "done", reviewer: "done", namedElsewhere: "done" },
  },
  releaseReviewAction: {
    ...{ run: releaseReview, of: "revision", input: review, from: ["in_review"] },
    who: { ...EDITOR, judge: "done" },
  },
  answerCriterionAction: {
    ...{ run: answerCriterion, of: "revision", who: { judge: "done" }, from: ["in_review"] },
    input: (made) => ({ ...review(made), criterion: "care", answer: "yes" }),
  },
  ...LEVEL_VERBS,
  savePrivateNoteAction: {
    ...{ run: savePrivateNote, of: "revision", who: { judge: "done" } },
    from: ["in_review", "declined", "recalled"],
    input: (made) => ({ ...review(made), version: 1, note: "For the editors" }),
  },
  addCommentAction: {
    ...{ run: addComment, of: "revision", who: { ...EDITOR, judge: "done" }, from: ["in_review"] },
    input: (made) => ({
      ...revision(made),
      ...{ section: "need", body: "x", mustFix: false, criterion: null },
    }),
  },
  replyToCommentAction: {
    ...{ run: replyToComment, of: "revision", from: [...DECIDED, "in_review", "recalled"] },
    who: { ...EDITOR, judge: "done" },
    otherwise: { ...eachDecided({ ...LIBRARY, ...EDITOR }), recalled: EDITOR },
    input: (made) => ({ commentId: made.commentId, body: "An answer" }),
  },
  closeCommentAction: {
    ...{ run: closeComment, of: "revision", from: ["in_review"] },
    who: { ...EDITOR, judge: "done" },
    otherwise: eachDecided({
      ...{ author: "forbidden", lead: "forbidden", sponsorLead: "forbidden", ...EDITOR },
    }),
    input: (made) => ({ commentId: made.commentId, word: "Settled" }),
  },
  giveVerdictAction: {
    ...{ run: giveVerdict, of: "revision", who: { judge: "done" }, from: ["in_review"] },
    input: (made) => ({ ...review(made), verdict: "approve", hash: made.hash }),
  },
  // What it takes to decide a split stands in tests/db/reviews.test.ts; here there is none in any state.
  decideSplitAction: {
    ...{ run: decideSplit, of: "revision", who: EDITOR, from: [] },
    input: (made) => ({ ...revision(made), verdict: "return", reason: "x" }),
  },
  declineStoryAction: {
    ...{ run: declineStory, of: "revision", who: EDITOR, from: ["in_review"] },
    input: (made) => ({ ...revision(made), reason: "x" }),
  },
  giveWaiverAction: {
    ...{ run: giveWaiver, of: "revision", who: EDITOR, from: SUBMITTED },
    input: (made) => ({ ...revision(made), reason: "Nobody else reads it" }),
  },
  ...EDIT_VERBS,
} as const satisfies Record<string, Verb>;

/** How a verb answers who has the right, in a state in which there is nothing to do. */
const TOO_LATE = [
  ...["illegal_move", "not_a_draft", "already_open", "quorum_full", "not_found", "conflict"],
  ...["verdict_given", "no_split", "no_difference", "already_taken"],
];

/** The codes with which a role may be answered in a state; `done` is never one of several. */
export function answers(verb: Verb, role: Role, state: RevisionState): string[] {
  const who = (verb.otherwise?.[state] ?? verb.who)[role];
  if (who !== "done") return [who ?? "not_found"];
  const inState = verb.of === "story" ? standingState(state) : state;
  return verb.from.includes(inState) ? ["done"] : TOO_LATE;
}
