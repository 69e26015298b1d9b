"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { hidePhotoAction } from "@/lib/publications/actions";

/** Takes a photo away from everything we serve, at once. */
export function HidePhoto({ id }: { id: string }) {
  const t = useTranslations("evidence.photos");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("hide")}
      title={t("hideTitle")}
      what={t("hideWhat")}
      confirm={t("hideNow")}
      keep={t("hideNot")}
      act={() => hidePhotoAction({ id, reason: "member_wish" })}
      onDone={router.refresh}
    />
  );
}
