import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { db } from "@/db/client";
import type { MailKind } from "@/db/enums";
import { mails, notices, people, platformRoles, reviews, settings } from "@/db/schema";
import { aStoryInReview, aSubmittedStory } from "./factories";

/** A country of these tests, and a day long past: what other tests left is not due on it. */
export const COUNTRY = "WSM";
export const DUE = "2015-03-20";

/** Editors that other tests left are away meanwhile, and the rules are those of a new house. */
export function aQuietHouse() {
  let away: string[] = [];
  let rules: Partial<typeof settings.$inferSelect> = {};
  beforeAll(async () => {
    [rules = {}] = await db.select().from(settings);
    await db
      .update(settings)
      .set({ dueDays: 21, laterDueDays: 14, graceDays: 7, waitDays: 14, newsYears: 3 });
    const editors = db
      .select({ id: platformRoles.personId })
      .from(platformRoles)
      .where(eq(platformRoles.role, "editor"));
    const gone = await db
      .update(people)
      .set({ active: false })
      .where(and(eq(people.active, true), inArray(people.id, editors)))
      .returning({ id: people.id });
    away = gone.map(({ id }) => id);
  });
  afterAll(async () => {
    await db.update(settings).set(rules);
    if (away.length > 0) await db.update(people).set({ active: true }).where(inArray(people.id, away));
  });
}

/** A story whose only review was begun three weeks before `dueOn`. */
export async function aReviewDue(dueOn = DUE, options: Parameters<typeof aSubmittedStory>[0] = {}) {
  const made = await aStoryInReview({ country: COUNTRY, ...options });
  await moveReview(made.reviewId, dueOn);
  return made;
}

const moveReview = (reviewId: string, dueOn: string) =>
  db
    .update(reviews)
    .set({ dueOn, createdAt: sql`${dueOn}::date - interval '21 days'` })
    .where(eq(reviews.id, reviewId));

/** A story that came in today, and that nobody has taken up. */
export const aStoryWaiting = () => aSubmittedStory({ country: COUNTRY });

/** Who was told of a story by mail, and in the product, of a kind: ids with the moment, in one order. */
export async function toldOf(storyId: string, kind: MailKind) {
  const line = ({ personId, data }: { personId: string | null; data: Record<string, string> }) =>
    [personId, data.moment].filter(Boolean).join(" ");
  const of = { storyId, kind };
  const byMail = await db
    .select()
    .from(mails)
    .where(and(eq(mails.storyId, of.storyId), eq(mails.kind, of.kind), ne(mails.state, "cancelled")));
  const inside = await db
    .select()
    .from(notices)
    .where(and(eq(notices.storyId, of.storyId), eq(notices.kind, of.kind)));
  return { mail: byMail.map(line).sort(), notices: inside.map(line).sort() };
}
