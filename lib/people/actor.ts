import type { MemberRole, OrganisationKind, PlatformRole } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";

/** A signed-in person with every right they have at this moment, read from the database for this request. */
export type Actor = {
  id: string;
  name: string;
  email: string;
  /** Addresses they had before, in lower case: no right comes from them, only conflicts of interest. */
  formerEmails: string[];
  locale: Locale;
  roles: PlatformRole[];
  memberships: Membership[];
  /** What they belong to besides: no right comes from it, only conflicts of interest. */
  affiliations: Affiliation[];
  /** Organisations whose sponsor this person leads: they sign off for these too. */
  sponsored: string[];
  /** Organisations whose leads named this person for their country's VNR workspace. */
  named: string[];
  /** Stories that an admin named this person to edit, each alone; empty for one who may not judge any more. */
  editorOf: string[];
};

export type Membership = {
  organisationId: string;
  role: MemberRole;
  name: string;
  kind: OrganisationKind;
  country: string;
};

export type Affiliation = {
  /** Null, as `kind`, for an organisation that is not registered here. */
  organisationId: string | null;
  kind: OrganisationKind | null;
  country: string;
  /** The end of its e-mail addresses, in lower case; empty where none is known. */
  domain: string;
};
