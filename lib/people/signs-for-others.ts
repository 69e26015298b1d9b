import type { OrganisationKind } from "@/db/enums";

/** Whether organisations of this kind sign off for others: national libraries and associations do. */
export const signsForOthers = (kind: OrganisationKind): boolean =>
  kind === "national_library" || kind === "library_association";
