import { sql } from "drizzle-orm";
import { revisions } from "@/db/schema";

/** An earlier submission of the same story that accepted wording did not merely carry on. SQL over `before` and `revisions`. */
const ended = sql`before.story_id = revisions.story_id and before.number < revisions.number and before.submitted_at is not null
  and not exists (select from amendments a where a.amends_id = before.id)`;

/**
 * Which round of its story a revision is, as SQL over `revisions`: 1, and one more for each earlier submission. Accepted
 * wording makes a revision and no round: the same reviewers go on with it.
 */
export const roundOf = sql<number>`(case when revisions.number = 1 then 1
  else (select count(*)::int + 1 from revisions before where ${ended}) end)`;

/** Since when the library has waited in this round: what it accepted meanwhile does not begin its wait anew. */
export const waitsSince = sql<Date | null>`(case
  when revisions.number > 1 and exists (select from amendments a where a.revision_id = revisions.id) then (
    select min(first.submitted_at) from revisions first where first.story_id = revisions.story_id
      and first.number > (select coalesce(max(before.number), 0) from revisions before where ${ended}))
  else revisions.submitted_at end)`.mapWith(revisions.submittedAt);
