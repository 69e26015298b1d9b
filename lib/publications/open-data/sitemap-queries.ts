import { type SQL, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications, publicCollections, tombstones } from "@/db/schema";

/** What has a page of its own, with the last change of any story on it: ISO text in UTC, which sorts as it is. */
export type Changed = { key: string; changed: string };

const iso = (time: SQL) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const last = iso(sql`max(${publications.changedAt})`);
const lastGone = iso(sql`max(${tombstones.changedAt})`);

/**
 * Goals, targets, countries and organisations that have stories; and the goals and countries that lost some (of the others
 * no tombstone tells).
 */
export async function listChangedSets() {
  const rows = await publicDb.execute<Changed & { kind: string }>(sql`
    select 'goal' as kind, goal::text as key, ${last} as changed
      from ${publications}, unnest(${publications.goals}) goal group by goal
    union all select 'target', target, ${last} from ${publications}, unnest(${publications.targets}) target group by target
    union all select 'country', ${publications.country}, ${last} from ${publications} group by ${publications.country}
    union all select 'organisation', ${publications.organisationSlug}, ${last}
      from ${publications} group by ${publications.organisationSlug}
    union all select 'gone goal', goal::text, ${lastGone} from ${tombstones}, unnest(${tombstones.goals}) goal group by goal
    union all select 'gone country', ${tombstones.country}, ${lastGone} from ${tombstones} group by ${tombstones.country}
    order by kind, key`);
  const of = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ key, changed }) => [key, changed]));
  return {
    goals: of("goal"),
    targets: of("target"),
    countries: of("country"),
    organisations: of("organisation"),
    gone: { goals: of("gone goal"), countries: of("gone country") },
  };
}

/** The public collections, with the last change of them or of a story in them, one that went included. */
export const listChangedCollections = () =>
  publicDb.execute<Changed>(sql`
    select ${publicCollections.slug} as key, ${iso(sql`greatest(${publicCollections.changedAt},
      (select max(${publications.changedAt}) from ${publications} where ${publications.storyId} = any (${publicCollections.storyIds})),
      (select max(${tombstones.changedAt}) from ${tombstones} where ${tombstones.storyId} = any (${publicCollections.storyIds})))`)} as changed
    from ${publicCollections} order by ${publicCollections.publishedAt} desc, ${publicCollections.id}`);

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
      ${iso(sql`${publications.changedAt}`)} as changed
    from ${publications} order by ${publications.slug}, ${publications.language}
    limit ${size} offset ${(part - 1) * size}`);
