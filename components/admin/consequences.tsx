"use client";

import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import type { OrganisationKind } from "@/db/enums";
import { signsForOthers } from "@/lib/people/signs-for-others";

export type OrganisationValues = {
  name: string;
  names: { language: string; name: string }[];
  kind: OrganisationKind;
  country: string;
  site: string;
  sponsorId: string;
  timeZone: string;
};
/** What hangs on an organisation: its public stories, those under review, and whom it sponsors. */
export type Touched = { public: number; reviewed: number; sponsored: { id: string; name: string }[] };

type Props = {
  before: OrganisationValues;
  after: OrganisationValues;
  touched: Touched;
  countries: { iso3: string; name: string }[];
  sponsors: { id: string; name: string }[];
};

/** What will follow from what is chosen in the form, told before it is saved. */
export function Consequences({ before, after, touched, countries, sponsors }: Props) {
  const t = useTranslations("house.organisations");
  const moves = after.country !== before.country && after.country !== "";
  const endsSponsoring = touched.sponsored.length > 0 && (moves || !signsForOthers(after.kind));
  const sponsor = sponsors.find(({ id }) => id === before.sponsorId)?.name;
  const renamed = after.name !== before.name || JSON.stringify(after.names) !== JSON.stringify(before.names);
  const country = countries.find(({ iso3 }) => iso3 === after.country)?.name ?? after.country;
  const told = [
    moves && t("moveCountry", { count: touched.public, country }),
    moves && touched.reviewed > 0 && t("moveReviews", { count: touched.reviewed }),
    sponsor && after.sponsorId !== before.sponsorId && t("moveSponsor", { sponsor }),
    endsSponsoring &&
      t("moveSponsored", {
        count: touched.sponsored.length,
        names: touched.sponsored.map(({ name }) => name).join(", "),
      }),
    renamed && touched.public > 0 && t("moveName"),
  ].filter((one) => typeof one === "string");
  return (
    <div aria-live="polite">
      {told.length > 0 && (
        <Band title={t("moveLead")}>
          <ul>
            {told.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Band>
      )}
    </div>
  );
}
