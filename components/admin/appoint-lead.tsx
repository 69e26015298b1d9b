"use client";

import { useTranslations } from "next-intl";
import { setMembershipAction } from "@/lib/people/actions";
import { ChosenPerson } from "./chosen-person";

type Props = { organisationId: string; organisation: string; members: { id: string; name: string }[] };

/** An admin makes one of the members lead. */
export function AppointLead({ organisationId, organisation, members }: Props) {
  const t = useTranslations("waiting.organisations");
  return (
    <ChosenPerson
      id={`lead-${organisationId}`}
      label={t("who", { organisation })}
      submit={t("make")}
      people={members}
      choose={(personId) => setMembershipAction({ personId, organisationId, role: "lead" })}
    />
  );
}
