import { cache } from "react";
import { countUnread } from "@/lib/notices/queries";
import type { Actor } from "@/lib/people/actor";
import { countJoinRequests } from "@/lib/people/join-queries";
import { countQueue } from "@/lib/reviews/queue-queries";
import { countReports } from "@/lib/reviews/report-queries";
import { countWaiting, listLeft } from "@/lib/reviews/waiting-queries";
import { countStories } from "@/lib/stories/queries";
import { countUsesToCheck } from "@/lib/vnr/use-queries";

// What both the frame and a page ask, once for each request.
export const unreadOf = cache(countUnread);
export const leftOf = cache(listLeft);

/** How many things wait for this person in each of their places: asked at once, for each request anew. */
export async function waitingIn(actor: Actor) {
  const [stories, queue, reports, uses, left, joins] = await Promise.all([
    countStories(actor),
    countQueue(actor),
    countReports(actor),
    countUsesToCheck(actor),
    countWaiting(actor, leftOf(actor)),
    countJoinRequests(actor),
  ]);
  return { stories: stories.open, queue, reports, uses, left, joins };
}

export type Waits = Awaited<ReturnType<typeof waitingIn>>;
