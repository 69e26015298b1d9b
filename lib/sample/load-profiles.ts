import type { Actor } from "@/lib/people/actor";
import { saveReviewerProfile } from "@/lib/reviews/mutations/save-reviewer-profile";
import { reviewerProfileSave } from "@/lib/reviews/profile-schema";
import { PEOPLE } from "./world/people";

/** What the sample reviewers say of themselves. */
export async function loadProfiles(by: (email: string) => Actor) {
  for (const { email, profile } of PEOPLE)
    if (profile)
      await saveReviewerProfile(
        by(email),
        reviewerProfileSave.parse({ version: 0, ...profile, awayFrom: "", awayUntil: "" }),
      );
}
