import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { affiliations, reviews } from "@/db/schema";
import { addAffiliation, removeAffiliation } from "@/lib/reviews/mutations/affiliations";
import { declineAssignment } from "@/lib/reviews/mutations/decline-assignment";
import { saveReviewerProfile } from "@/lib/reviews/mutations/save-reviewer-profile";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { newAffiliation, reviewerProfileSave } from "@/lib/reviews/profile-schema";
import { anOrganisation, aSubmittedStory } from "./factories";
import type { Made } from "./permission-world";
import type { Expected } from "./permissions";
import type { ThingVerb } from "./permissions-things";

/** Whoever may judge says of themselves what they read and where they belong. */
const JUDGES: Expected = {
  ...{ judge: "done", reviewer: "done", compatriot: "done" },
  ...{ editor: "done", editorInConflict: "done", namedEditor: "done", namedElsewhere: "done" },
};

/** Far from the story that the other verbs are about, so that nobody's rights to it change. */
const elsewhere = () => anOrganisation({ country: "FSM" });

/** Of a story apart, so that the judge's load and the other verbs' photos do not matter. */
async function anAssignment({ world: { cast } }: Made) {
  const { revision } = await aSubmittedStory({ country: "PCN" });
  const { reviewId } = await takeUp(cast.judge, { revisionId: revision.id });
  await db.update(reviews).set({ assignedBy: cast.editor.id }).where(eq(reviews.id, reviewId));
  return { reviewId, reason: "No time before the summer" };
}

export const REVIEWER_VERBS = {
  saveReviewerProfileAction: {
    ...{ run: saveReviewerProfile, who: JUDGES, parse: reviewerProfileSave.parse },
    input: () => ({
      ...{ version: 0, languages: ["en"], regions: ["africa"], goals: ["4"] },
      ...{ loadLimit: "20", awayFrom: "", awayUntil: "" },
    }),
  },
  addAffiliationAction: {
    ...{ run: addAffiliation, who: JUDGES, parse: newAffiliation.parse },
    input: async () => ({ organisationId: (await elsewhere()).id }),
  },
  removeAffiliationAction: {
    ...{ run: removeAffiliation, who: { judge: "done" } },
    input: async ({ world: { cast } }) => {
      const [row] = await db
        .insert(affiliations)
        .values({ personId: cast.judge.id, organisationId: (await elsewhere()).id })
        .returning({ id: affiliations.id });
      return row;
    },
  },
  declineAssignmentAction: {
    ...{ run: declineAssignment, who: { judge: "done" } },
    input: anAssignment,
  },
} as const satisfies Record<string, ThingVerb>;
