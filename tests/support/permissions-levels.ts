import { confirmKind, confirmRest, confirmStrength } from "@/lib/reviews/mutations/confirm-levels";
import type { Verb } from "./permissions";

const JUDGE = { who: { judge: "done" }, of: "revision", from: ["in_review"] } as const;

/** Kinds of evidence and strengths: the reviewer's alone, while they review. */
export const LEVEL_VERBS = {
  confirmKindAction: {
    ...{ run: confirmKind, ...JUDGE },
    input: ({ reviewId, claimId }) => ({ reviewId, claimId, kind: "told", reason: "Nobody measured" }),
  },
  confirmStrengthAction: {
    ...{ run: confirmStrength, ...JUDGE },
    input: ({ reviewId, contributionId }) => ({
      ...{ reviewId, contributionId, strength: "enabling", reason: "A step before it" },
    }),
  },
  confirmRestAction: { run: confirmRest, ...JUDGE, input: ({ reviewId }) => ({ reviewId }) },
} as const satisfies Record<string, Verb>;
