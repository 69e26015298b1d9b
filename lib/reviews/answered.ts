import { and, asc, eq, isNotNull, type SQL } from "drizzle-orm";
import type { RevisionState } from "@/db/enums";
import { organisations, revisions, stories } from "@/db/schema";
import { regionOf } from "@/lib/geo/regions";
import type { Reader } from "@/lib/stories/parts";
import { waitsSince } from "@/lib/stories/round";
import type { Answered } from "./figures";

const DAY = 86_400_000;
const REFUSED: readonly RevisionState[] = ["returned", "declined"];

/**
 * Every answer that libraries were given, for figures alone. `of`: which stories, as SQL over `stories` and
 * `organisations`; never which answers, for each is numbered among all of its story.
 */
export async function listAnswered(reader: Reader, of?: SQL): Promise<Answered[]> {
  const rows = await reader
    .select({
      ...{ storyId: revisions.storyId, state: revisions.state, language: revisions.language },
      ...{ since: waitsSince, decidedAt: revisions.decidedAt },
      country: organisations.country,
    })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(isNotNull(revisions.submittedAt), isNotNull(revisions.decidedAt), of))
    .orderBy(asc(revisions.storyId), asc(revisions.number));
  const rounds = new Map<string, { number: number; approved: boolean }>();
  return rows.flatMap(({ storyId, state, language, since, decidedAt, country }) => {
    if (!since || !decidedAt) return [];
    const before = rounds.get(storyId) ?? { number: 0, approved: false };
    const approved = !REFUSED.includes(state);
    const round = before.number + 1;
    rounds.set(storyId, { number: round, approved: before.approved || approved });
    return {
      ...{ storyId, language, approved, round, isFirstApproval: approved && !before.approved },
      ...{ decidedAt, year: decidedAt.getUTCFullYear(), region: regionOf(country) },
      days: (decidedAt.getTime() - since.getTime()) / DAY,
    };
  });
}
