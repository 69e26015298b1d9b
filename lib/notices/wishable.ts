import { WISHABLE, type WishableKind } from "@/lib/email/kinds";
import type { Actor } from "@/lib/people/actor";
import { editsAny, isAdmin, isJudge } from "@/lib/people/policy";
import { workspacesOf } from "@/lib/vnr/policy";

const AUTHORS: readonly WishableKind[] = [
  ...(["mentioned", "returned", "published", "declined", "withdrawn", "unpublished"] as const),
  ...(["draft_resting", "news_due"] as const),
];
const REVIEWERS: readonly WishableKind[] = [
  ...(["assigned", "edits_answered", "recalled", "mentioned"] as const),
  ...(["review_due", "review_released"] as const),
];
const EDITORS: readonly WishableKind[] = [
  ...(["submitted", "language_unread", "assignment_declined", "mentioned", "withdrawn"] as const),
  ...(["unpublished", "problem_reported", "story_waiting", "review_late", "review_released"] as const),
  ...(["conflict_found", "decision_needed"] as const),
];

/** The kinds that can reach this person in the roles they have now, in one order for all. */
export function wishableFor(actor: Actor): WishableKind[] {
  const leads = actor.sponsored.length > 0 || actor.memberships.some(({ role }) => role === "lead");
  const reach = new Set<WishableKind>([
    ...(leads ? (["sign_off_asked", "edits_suggested", "story_asked", "story_reported"] as const) : []),
    ...(workspacesOf(actor).length > 0 ? (["pack_answered"] as const) : []),
    ...(actor.memberships.length > 0 || leads ? AUTHORS : []),
    ...(workspacesOf(actor).length > 0 ? (["vnr_due"] as const) : []),
    ...(isJudge(actor) ? REVIEWERS : []),
    ...(editsAny(actor) ? EDITORS : []),
    ...(isAdmin(actor) ? (["join_received"] as const) : []),
  ]);
  return WISHABLE.filter((kind) => reach.has(kind));
}
