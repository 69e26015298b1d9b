import type { Actor } from "./actor";

export const isMember = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some((membership) => membership.organisationId === organisationId);

export const isLead = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some((m) => m.organisationId === organisationId && m.role === "lead");

/** Signs off for it: a lead of the organisation itself or of its sponsor. */
export const signsFor = (actor: Actor, organisationId: string): boolean =>
  isLead(actor, organisationId) || actor.sponsored.includes(organisationId);

/** Reads the organisation's private side: its members and the leads of its sponsor. */
export const readsFor = (actor: Actor, organisationId: string): boolean =>
  isMember(actor, organisationId) || actor.sponsored.includes(organisationId);

export const isReviewer = (actor: Actor): boolean => actor.roles.includes("reviewer");
export const isEditor = (actor: Actor): boolean => actor.roles.includes("editor");
export const isAdmin = (actor: Actor): boolean => actor.roles.includes("admin");
