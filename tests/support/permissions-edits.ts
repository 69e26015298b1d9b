import { REVISION_STATES } from "@/db/enums";
import { answerEdits } from "@/lib/reviews/mutations/answer-edits";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { confirmDifference } from "@/lib/reviews/mutations/confirm-difference";
import { sendEdits, suggestEdit, withdrawEdit } from "@/lib/reviews/mutations/suggest-edit";
import type { Made } from "./permission-world";
import type { Expected, Verb } from "./permissions";

const JUDGE: Expected = { judge: "done" };
const LIBRARY: Expected = { author: "done", lead: "done", sponsorLead: "forbidden" };
const DECIDED = REVISION_STATES.filter(
  (state) => !["draft", "discarded", "submitted", "in_review", "recalled"].includes(state),
);
const review = (made: Made) => ({ reviewId: made.reviewId });

/** Suggested wording, the library's answers to it, and what was done about must-fixes. */
export const EDIT_VERBS = {
  suggestEditAction: {
    ...{ run: suggestEdit, of: "revision", who: JUDGE, from: ["in_review"] },
    input: (made) => ({
      ...{ ...review(made), passage: "title", item: "", why: "" },
      ...{ quote: "title", prefix: "A ", suffix: " of four", words: "heading" },
    }),
  },
  withdrawEditAction: {
    ...{ run: withdrawEdit, of: "revision", who: JUDGE, from: ["in_review"] },
    input: (made) => ({ editId: made.editId }),
  },
  sendEditsAction: { run: sendEdits, of: "revision", who: JUDGE, from: ["in_review"], input: review },
  answerEditsAction: {
    ...{ run: answerEdits, of: "revision", from: ["in_review"] },
    who: { author: "forbidden", lead: "done", sponsorLead: "done" },
    otherwise: { draft: {}, discarded: {} },
    input: (made) => ({
      ...{ revisionId: made.revisionId, licence: true },
      answers: [{ editId: made.editId, accepted: true, word: "" }],
    }),
  },
  // What there is to confirm stands in tests/db/suggested-edits.test.ts; here no revision amends another.
  confirmDifferenceAction: {
    ...{ run: confirmDifference, of: "revision", who: JUDGE, from: [] },
    input: (made) => ({ ...review(made), hash: made.hash }),
  },
  answerMustFixAction: {
    ...{ run: answerMustFix, of: "revision", who: {}, from: ["returned"] },
    otherwise: Object.fromEntries(DECIDED.map((state) => [state, LIBRARY])),
    input: (made) => ({ commentId: made.commentId, outcome: "done", body: "We counted" }),
  },
} as const satisfies Record<string, Verb>;
