"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { eraseConsentAction } from "@/lib/publications/actions";

/** Erases a person from the register, with every photo and quote of them. */
export function EraseConsent({ id, person }: { id: string; person: string }) {
  const t = useTranslations("leaving.consent");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("label")}
      title={t("title", { person })}
      what={t("what")}
      confirm={t("confirm")}
      keep={t("keep")}
      act={() => eraseConsentAction({ id })}
      onDone={router.refresh}
    />
  );
}
