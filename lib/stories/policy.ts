import type { RevisionState } from "@/db/enums";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor, signsFor } from "@/lib/people/policy";
import { canMove, MOVES, type MoveName, REVISABLE } from "./workflow";

/** What rights over a story follow from. */
export type Subject = { organisationId: string; state: RevisionState };

/** Reads it from the inside: members of the organisation, leads of its sponsor. Reviewers have their own door. */
export const mayReadDraft = (actor: Actor, story: { organisationId: string }): boolean =>
  readsFor(actor, story.organisationId);

/** Writes its draft: authors and leads of the organisation itself. */
export const mayWrite = (actor: Actor, story: { organisationId: string }): boolean =>
  isMember(actor, story.organisationId);

/** Signs off for it. */
export const maySign = (actor: Actor, story: { organisationId: string }): boolean =>
  signsFor(actor, story.organisationId);

/** The moves of the library's own side; those of reviewers and editors are asked in `lib/reviews`. */
export function mayMove(actor: Actor, story: Subject, move: MoveName): boolean {
  if (!canMove(story.state, move)) return false;
  const parties: readonly string[] = MOVES[move].by;
  return (
    (parties.includes("writer") && mayWrite(actor, story)) ||
    (parties.includes("lead") && maySign(actor, story))
  );
}

/** Who may open the next draft, and from which states. */
export const mayRevise = (actor: Actor, story: Subject): boolean =>
  (REVISABLE as readonly RevisionState[]).includes(story.state) && mayWrite(actor, story);
