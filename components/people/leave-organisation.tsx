"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { leaveOrganisationAction } from "@/lib/people/joining-actions";

type Props = { organisationId: string; name: string; role: "author" | "lead" };

/** Ends one's own membership, after saying what that means. */
export function LeaveOrganisation({ organisationId, name, role }: Props) {
  const t = useTranslations("members.leave");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("label", { name })}
      title={t("title", { name })}
      what={[t("what"), role === "lead" ? t("lead") : ""].filter(Boolean).join(" ")}
      confirm={t("confirm")}
      keep={t("keep")}
      act={() => leaveOrganisationAction({ organisationId })}
      onDone={() => router.refresh()}
    />
  );
}
