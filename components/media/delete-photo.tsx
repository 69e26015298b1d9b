"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { deletePhotoAction } from "@/lib/media/actions";

/** Puts a photo away that no story holds; it can be brought back for 30 days. */
export function DeletePhoto({ id }: { id: string }) {
  const t = useTranslations("leaving.photo");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("label")}
      title={t("title")}
      what={t("what")}
      confirm={t("confirm")}
      keep={t("keep")}
      act={() => deletePhotoAction({ id })}
      onDone={router.refresh}
    />
  );
}
