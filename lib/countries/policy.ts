import type { OrganisationKind } from "@/db/enums";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";

/** The kinds of organisation that speak for the libraries of their country. */
export const SPEAKING_KINDS = [
  "national_library",
  "library_association",
] as const satisfies OrganisationKind[];

export const speaksForCountry = (kind: OrganisationKind): boolean =>
  SPEAKING_KINDS.some((one) => one === kind);

/** Countries whose profile the person keeps as a member, in whichever role, of an organisation that speaks for them. */
export const profilesOf = (actor: Actor): string[] => [
  ...new Set(actor.memberships.filter(({ kind }) => speaksForCountry(kind)).map(({ country }) => country)),
];

/** Writes what a country says of its libraries; an editor can correct any country. */
export const mayKeepProfile = (actor: Actor, country: string): boolean =>
  isEditor(actor) || profilesOf(actor).includes(country);
