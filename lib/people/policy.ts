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
/** Runs the review of every story and what belongs to the platform; conflicts of interest come on top. */
export const isEditor = (actor: Actor): boolean => actor.roles.includes("editor");
/** Named to edit this story alone: then they do not judge it. */
export const isNamedFor = (actor: Actor, storyId: string): boolean => actor.editorOf.includes(storyId);
/** Runs the review of this story: every editor, and who is named for it; conflicts of interest come on top. */
export const isEditorOf = (actor: Actor, storyId: string): boolean =>
  isEditor(actor) || isNamedFor(actor, storyId);
/** Runs the review of some story: only to open doors, behind which each story is asked for. */
export const editsAny = (actor: Actor): boolean => isEditor(actor) || actor.editorOf.length > 0;
/** May judge a story with which they have no conflict: reviewers, and editors too. */
export const isJudge = (actor: Actor): boolean => isReviewer(actor) || isEditor(actor);
/** Runs the house: people, organisations, settings; sees no drafts. */
export const isAdmin = (actor: Actor): boolean => actor.roles.includes("admin");
