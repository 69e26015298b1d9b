import { sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications } from "@/db/schema";

/** What has a page of its own, with the last change of any story on it: ISO text in UTC, which sorts as it is. */
export type Changed = { key: string; changed: string };

const last = sql`to_char(max(${publications.changedAt}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Goals, targets, countries and organisations that have stories. */
export async function listChangedSets() {
  const rows = await publicDb.execute<Changed & { kind: "goal" | "target" | "country" | "organisation" }>(sql`
    select 'goal' as kind, goal::text as key, ${last} as changed
      from ${publications}, unnest(${publications.goals}) goal group by goal
    union all select 'target', target, ${last} from ${publications}, unnest(${publications.targets}) target group by target
    union all select 'country', ${publications.country}, ${last} from ${publications} group by ${publications.country}
    union all select 'organisation', ${publications.organisationSlug}, ${last}
      from ${publications} group by ${publications.organisationSlug}
    order by kind, key`);
  const of = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ key, changed }) => [key, changed]));
  return {
    goals: of("goal"),
    targets: of("target"),
    countries: of("country"),
    organisations: of("organisation"),
  };
}

/** The last change in each part of so many stories, in the order of their slugs. */
export const listStoryParts = (size: number) =>
  publicDb.execute<{ changed: string }>(sql`
    select ${last} as changed from (
      select ${publications.changedAt}, (row_number() over (order by ${publications.slug}, ${publications.language}) - 1) / ${size}::integer as part
      from ${publications}) publications
    group by part order by part`);

/** The stories of one part, the first of which is 1. */
export const listStoriesOfPart = (part: number, size: number) =>
  publicDb.execute<{ slug: string; language: string; changed: string }>(sql`
    select ${publications.slug}, ${publications.language},
      to_char(${publications.changedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed
    from ${publications} order by ${publications.slug}, ${publications.language}
    limit ${size} offset ${(part - 1) * size}`);
