"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import type { Slot } from "@/lib/countries/figures";
import {
  confirmProfileAction,
  removeLawAction,
  withdrawStatisticAction,
} from "@/lib/countries/profile-actions";
import { isolated } from "@/lib/i18n/isolated";

/** "All of this is still right." */
export function ConfirmProfile({ country }: { country: string }) {
  const t = useTranslations("profile.confirm");
  const { act, problem, pending } = useAct();
  return (
    <>
      <Button variant="second" busy={pending} onClick={() => act(() => confirmProfileAction({ country }))}>
        {t("button")}
      </Button>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Takes a law off the profile, after a word of warning. */
export function RemoveLaw({ id, version, title }: { id: string; version: number; title: string }) {
  const t = useTranslations("profile.law.remove");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("label", { title: isolated(title) })}
      title={t("title")}
      what={t("what")}
      confirm={t("confirm")}
      keep={t("keep")}
      act={() => removeLawAction({ id, version })}
      onDone={router.refresh}
    />
  );
}

type WithdrawProps = Slot & { country: string; version: number; back: string };

/** Says of a figure that it holds no more, after a word of warning. */
export function WithdrawFigure({ back, ...ref }: WithdrawProps) {
  const t = useTranslations("profile.withdraw");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t("label")}
      title={t("title")}
      what={t("what")}
      confirm={t("confirm")}
      keep={t("keep")}
      act={() => withdrawStatisticAction(ref)}
      onDone={() => router.push(back)}
    />
  );
}
