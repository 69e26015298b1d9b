import type { Actor } from "./actor";

/** Belongs to the organisation now, in whichever role. */
export const isMember = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some((membership) => membership.organisationId === organisationId);

/** Leads the organisation now. */
export const isLead = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some((m) => m.organisationId === organisationId && m.role === "lead");

/** Signs off for it: a lead of the organisation itself or of its sponsor. */
export const signsFor = (actor: Actor, organisationId: string): boolean =>
  isLead(actor, organisationId) || actor.sponsored.includes(organisationId);

/** Reads the organisation's private side: its members and the leads of its sponsor. */
export const readsFor = (actor: Actor, organisationId: string): boolean =>
  isMember(actor, organisationId) || actor.sponsored.includes(organisationId);

/** Judges stories on this platform; conflicts of interest come on top. */
export const isReviewer = (actor: Actor): boolean => actor.roles.includes("reviewer");
/** Runs the review; conflicts of interest come on top. */
export const isEditor = (actor: Actor): boolean => actor.roles.includes("editor");
/** May judge a story with which they have no conflict: reviewers, and editors too. */
export const isJudge = (actor: Actor): boolean => isReviewer(actor) || isEditor(actor);
/** Runs the house: people, organisations, settings; sees no drafts. */
export const isAdmin = (actor: Actor): boolean => actor.roles.includes("admin");
