import { and, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { organisations, revisions, stories } from "@/db/schema";
import { regionOf } from "@/lib/geo/regions";
import type { Reader } from "@/lib/stories/parts";
import { waitsSince } from "@/lib/stories/round";
import type { Waiting } from "./figures";

const DAY = 86_400_000;

/** What waits for an answer now, for figures alone. `of`: which stories, as SQL over `stories` and `organisations`. */
export async function listWaitingNow(reader: Reader, now: Date, of?: SQL): Promise<Waiting[]> {
  const rows = await reader
    .select({ language: revisions.language, since: waitsSince, country: organisations.country })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(inArray(revisions.state, ["submitted", "in_review"]), isNotNull(revisions.submittedAt), of));
  return rows.map(({ language, since, country }) => ({
    ...{ language, region: regionOf(country) },
    days: (now.getTime() - (since ?? now).getTime()) / DAY,
  }));
}
