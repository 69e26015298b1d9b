import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isLikeName } from "@/lib/search/like-name";

/** The names that stand in a story and its project: evaluators, partners, funders, helpers, and who wrote it. One query. */
export async function listNamesIn(storyId: string): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    with told as (select s.id, s.project_id from stories s where s.id = ${storyId})
    select e.evaluator_name as name from told join evaluations e using (project_id) where e.deleted_at is null
    union select one->>'name' from told join projects p on p.id = told.project_id
      cross join jsonb_array_elements(p.partners || p.funders) one
    union select h.name from told join helpers h on h.project_id = told.project_id and coalesce(h.story_id, told.id) = told.id
      where h.opened_at is not null or h.revoked_at is null
    union select w.name from told join revisions r on r.story_id = told.id join people w on w.id in (r.saved_by, r.submitted_by)
    union select w.name from told join events v on v.story_id = told.id and v.kind in ('story.saved', 'story.created')
      join people w on w.id = v.actor_id
    order by name`);
  return rows.map(({ name }) => name).filter(Boolean);
}

/** Those of them that could be this person's: a hint that they may have a conflict of interest, and no more. */
export const likeNames = (name: string, names: string[]): string[] =>
  names.filter((one) => isLikeName(name, one));
