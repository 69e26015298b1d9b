import { sql } from "drizzle-orm";
import { reviewerProfiles } from "@/db/schema";

/** Number of reviews that a person has begun and neither given back nor judged. SQL over `people`. */
export const openReviews = sql<number>`(
  select count(*)::int from reviews w join revisions r on r.id = w.revision_id
  where w.reviewer_id = people.id and w.released_at is null and r.state = 'in_review'
    and not exists (select from verdicts v where v.review_id = w.id))`;

/** Today lies between the days on which they are away, in UTC. SQL over `reviewer_profiles`. */
export const isAway = sql<boolean>`coalesce((now() at time zone 'UTC')::date between ${reviewerProfiles.awayFrom} and ${reviewerProfiles.awayUntil}, false)`;

/** They have as many reviews as they want at once. SQL over `people` and `reviewer_profiles`. */
export const isFull = sql<boolean>`coalesce(${openReviews} >= ${reviewerProfiles.loadLimit}, false)`;
