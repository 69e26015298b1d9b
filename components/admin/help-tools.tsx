"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { moveHelpEntryAction, removeHelpEntryAction } from "@/lib/people/help/actions";

type Props = { id: string; version: number; title: string; first: boolean; last: boolean };

/** Order and removal of one entry of the help page. */
export function HelpTools({ id, version, title, first, last }: Props) {
  const t = useTranslations("house.help");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const move = (up: boolean) =>
    startTransition(async () => {
      await moveHelpEntryAction({ id, up });
      router.refresh();
    });
  return (
    <div className="btns">
      {!first && (
        <Button variant="plain" busy={pending} onClick={() => move(true)}>
          {t("up", { title })}
        </Button>
      )}
      {!last && (
        <Button variant="plain" busy={pending} onClick={() => move(false)}>
          {t("down", { title })}
        </Button>
      )}
      <ConfirmedButton
        label={t("remove", { title })}
        title={t("removeTitle")}
        what={t("removeWhat")}
        confirm={t("removeNow")}
        keep={t("keep")}
        act={() => removeHelpEntryAction({ id, version })}
        onDone={router.refresh}
      />
    </div>
  );
}
