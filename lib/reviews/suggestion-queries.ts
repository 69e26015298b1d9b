import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { contributions, people, reviewDeclines, reviewerProfiles, type revisions } from "@/db/schema";
import { regionOf } from "@/lib/geo/regions";
import { actorFields, actorOf } from "@/lib/people/actor-fields";
import { isNamedFor } from "@/lib/people/policy";
import { languageOf } from "@/lib/people/read-languages";
import { goalOf } from "@/lib/sdg/targets";
import { isAway, openReviews } from "./availability";
import { hasConflict, loadConflictFacts } from "./conflict";
import { likeNames, listNamesIn } from "./names-in";
import { compareReasons, type Reasons } from "./suggest";

type Revision = Pick<typeof revisions.$inferSelect, "id" | "storyId" | "language">;

/**
 * Active reviewers who may judge a revision and do not yet, the best to ask first, each with what speaks for and against.
 * Nobody with a conflict of interest, nor who is named to edit the story. The same number of queries for any number of reviewers.
 */
export async function listSuggestions(revision: Revision): Promise<Suggestion[]> {
  const facts = await loadConflictFacts(db, revision.storyId);
  const targets = await db
    .select({ target: contributions.target })
    .from(contributions)
    .where(eq(contributions.revisionId, revision.id));
  const goals = [...new Set(targets.map(({ target }) => goalOf(target)))];
  const region = regionOf(facts.country);
  const language = languageOf(revision.language);
  const names = await listNamesIn(revision.storyId);
  return (await listReviewers(revision))
    .filter((row) => !isNamedFor(actorOf(row), revision.storyId) && !hasConflict(actorOf(row), facts))
    .map(({ id, name, locale, profile, ...row }) => ({
      id,
      name,
      likeNames: likeNames(name, names),
      reasons: {
        readsLanguage: (profile?.languages.length ? profile.languages : [locale])
          .map(languageOf)
          .includes(language),
        knowsRegion: profile?.regions.includes(region) ?? false,
        goals: goals.filter((goal) => profile?.goals.includes(goal)),
        judgedBefore: row.judgedBefore,
        load: row.load,
        loadLimit: profile?.loadLimit ?? null,
        recent: row.recent,
        awayUntil: row.away ? (profile?.awayUntil ?? null) : null,
        declined: row.declined,
      },
    }))
    .sort((a, b) => compareReasons(a.reasons, b.reasons) || a.name.localeCompare(b.name));
}

/** `likeNames`: names in the story that could be theirs, which is no more than a hint. */
export type Suggestion = { id: string; name: string; likeNames: string[]; reasons: Reasons };

const listReviewers = ({ id, storyId }: Revision) =>
  db
    .select({
      ...actorFields,
      profile: reviewerProfiles,
      away: isAway,
      load: openReviews,
      recent: sql<number>`(select count(*)::int from reviews w where w.reviewer_id = people.id
        and w.created_at > now() - interval '6 months'
        and (w.released_at is null or exists (select from verdicts v where v.review_id = w.id)))`,
      judgedBefore: sql<boolean>`exists (select from verdicts v join revisions r on r.id = v.revision_id
        where v.reviewer_id = people.id and r.story_id = ${storyId})`,
      declined: sql<boolean>`exists (select from review_declines d where d.person_id = people.id and d.revision_id = ${id})`,
    })
    .from(people)
    .leftJoin(reviewerProfiles, eq(reviewerProfiles.personId, people.id))
    .where(
      and(
        people.active,
        sql`exists (select from platform_roles pr where pr.person_id = people.id and pr.role = 'reviewer')`,
        sql`not exists (select from reviews w where w.reviewer_id = people.id and w.revision_id = ${id} and w.released_at is null)`,
        sql`not exists (select from verdicts v where v.reviewer_id = people.id and v.revision_id = ${id})`,
      ),
    );

/** Who said no to a revision, and why: for editors. */
export const listDeclines = (revisionId: string) =>
  db
    .select({ id: reviewDeclines.reviewId, name: people.name, reason: reviewDeclines.reason })
    .from(reviewDeclines)
    .innerJoin(people, eq(people.id, reviewDeclines.personId))
    .where(eq(reviewDeclines.revisionId, revisionId))
    .orderBy(reviewDeclines.declinedAt);

export type Decline = Awaited<ReturnType<typeof listDeclines>>[number];
