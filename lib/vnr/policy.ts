import { type OrganisationKind, VNR_SIDES, type VnrSide } from "@/db/enums";
import { SPEAKING_KINDS, speaksForCountry } from "@/lib/countries/policy";
import type { Actor } from "@/lib/people/actor";

/** The kinds of organisation that share their country's VNR workspace. */
export const WORKSPACE_KINDS = SPEAKING_KINDS;

/** The side of the workspace on which an organisation's people stand; null: on none. */
export const sideOf = (kind: OrganisationKind): VnrSide | null =>
  kind === "national_library" ? kind : kind === "library_association" ? "association" : null;

/** Countries whose VNR workspace is open to the person: as a lead there, or named by one. */
export const workspacesOf = (actor: Actor): string[] => [
  ...new Set(workingMemberships(actor).map(({ country }) => country)),
];

const workingMemberships = (actor: Actor) =>
  actor.memberships.filter(
    ({ kind, role, organisationId }) =>
      speaksForCountry(kind) && (role === "lead" || actor.named.includes(organisationId)),
  );

/** For which sides of a country's workspace the person speaks: mostly one. */
export function sidesOf(actor: Actor, { country }: { country: string }): VnrSide[] {
  const own = workingMemberships(actor).filter((one) => one.country === country);
  return VNR_SIDES.filter((side) => own.some(({ kind }) => sideOf(kind) === side));
}

/** Works on what belongs to the country's workspace. */
export const mayWorkOn = (actor: Actor, { country }: { country: string }): boolean =>
  workspacesOf(actor).includes(country);

/** Names members of the organisation for the workspace, or ends that. */
export const mayName = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some(
    (one) => one.organisationId === organisationId && one.role === "lead" && speaksForCountry(one.kind),
  );

/** An organisation that the person leads in the country's workspace; undefined for those who were named, and strangers. */
export const leadingIn = (actor: Actor, country: string) =>
  actor.memberships.find(
    (one) => one.country === country && one.role === "lead" && speaksForCountry(one.kind),
  );
