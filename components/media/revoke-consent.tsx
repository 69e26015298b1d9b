"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { revokeConsentAction } from "@/lib/publications/actions";

export function RevokeConsent({ id, person }: { id: string; person: string }) {
  const t = useTranslations("evidence.consents");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("revoke")}
      variant="danger"
      title={t("revokeTitle", { person })}
      what={t("revokeWhat")}
      confirm={t("revokeNow")}
      keep={t("revokeNot")}
      act={() => revokeConsentAction({ id })}
      onDone={router.refresh}
    />
  );
}
