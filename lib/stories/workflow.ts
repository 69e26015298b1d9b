import type { EventKind, RevisionState } from "@/db/enums";

/** Who makes a move: see `policy.ts` for what each party means. */
export type Party = "writer" | "lead" | "reviewer" | "editor" | "system";

type Move = { from: readonly RevisionState[]; to: RevisionState; by: readonly Party[]; event: EventKind };

/** The moves of a revision between its states, as the domain's table has them. */
export const MOVES = {
  submit: { from: ["draft"], to: "submitted", by: ["lead"], event: "story.submitted" },
  discard: { from: ["draft"], to: "discarded", by: ["writer"], event: "story.discarded" },
  undo_discard: { from: ["discarded"], to: "draft", by: ["writer"], event: "story.discard_undone" },
  recall: {
    from: ["submitted", "in_review", "approved"],
    to: "recalled",
    by: ["lead"],
    event: "story.recalled",
  },
  /** A lead accepts a reviewer's wording: the next revision, with it, goes straight back to the same reviewers. */
  amend: { from: ["in_review"], to: "recalled", by: ["lead"], event: "story.amended" },
  take_up: {
    from: ["submitted", "in_review"],
    to: "in_review",
    by: ["reviewer", "editor", "system"],
    event: "story.taken_up",
  },
  release: {
    from: ["in_review"],
    to: "submitted",
    by: ["reviewer", "editor", "system"],
    event: "story.released",
  },
  approve: { from: ["in_review"], to: "approved", by: ["system", "editor"], event: "story.approved" },
  return: { from: ["in_review"], to: "returned", by: ["system", "editor"], event: "story.returned" },
  decline: { from: ["in_review"], to: "declined", by: ["editor"], event: "story.declined" },
  publish: { from: ["approved"], to: "published", by: ["system"], event: "story.published" },
  unpublish: { from: ["published"], to: "unpublished", by: ["editor"], event: "story.unpublished" },
  republish: { from: ["unpublished"], to: "published", by: ["editor"], event: "story.republished" },
  withdraw: { from: ["published", "unpublished"], to: "withdrawn", by: ["lead"], event: "story.withdrawn" },
  supersede: {
    from: ["published", "unpublished"],
    to: "superseded",
    by: ["system"],
    event: "story.superseded",
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;

/** States from which a new draft may be begun (`revise`, and what follows a return, decline or recall). */
export const REVISABLE = [
  "published",
  "unpublished",
  "withdrawn",
  "declined",
  "returned",
  "recalled",
] as const satisfies RevisionState[];

/** Whether the workflow has this move out of the state. */
export const canMove = (state: RevisionState, move: MoveName): boolean =>
  (MOVES[move].from as readonly RevisionState[]).includes(state);

/** Whether any round of a story was ever shown to the public: then another story may tell what became of it. */
export const hasBeenPublic = (rounds: readonly { publishedAt: Date | null }[]): boolean =>
  rounds.some((round) => round.publishedAt !== null);
