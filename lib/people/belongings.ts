import type { OrganisationKind } from "@/db/enums";
import type { Actor } from "./actor";

/** What a person belongs to, as a member or by an affiliation they named: what a conflict of interest is read from. */
export function belongingsOf({ email, formerEmails, memberships, affiliations }: Actor) {
  const places: { organisationId: string | null; kind: OrganisationKind | null; country: string }[] = [
    ...memberships,
    ...affiliations,
  ];
  return {
    organisationIds: [...new Set(places.flatMap(({ organisationId }) => organisationId ?? []))],
    countries: [...new Set(places.map(({ country }) => country))],
    places,
    /** Theirs, now and before, in lower case. */
    emails: [email.toLowerCase(), ...formerEmails],
    /** Ends of e-mail addresses, in lower case; addresses under a part of one count too. */
    domains: [...new Set(affiliations.map(({ domain }) => domain).filter(Boolean))],
  };
}

/** Whether an address is theirs, or one of an organisation they named. */
export const isOneOfTheirs = (
  address: string,
  { emails, domains }: Pick<ReturnType<typeof belongingsOf>, "emails" | "domains">,
): boolean => {
  const lower = address.toLowerCase();
  const host = lower.split("@")[1] ?? "";
  return emails.includes(lower) || domains.some((domain) => `.${host}`.endsWith(`.${domain}`));
};
