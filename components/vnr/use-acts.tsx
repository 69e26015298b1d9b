"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { recordUseAction, removeUseAction } from "@/lib/vnr/use-actions";

type Props = { id: string; version: number; name: string /** Nothing is missing. */; whole: boolean };

/** Asks the editors to check a place, or takes it out. */
export function UseActs({ id, version, name, whole }: Props) {
  const t = useTranslations("vnrUses");
  const router = useRouter();
  const { act, problem, pending } = useAct();
  return (
    <>
      <div className="btns">
        {whole && (
          <Button busy={pending} onClick={() => act(() => recordUseAction({ id, version }))}>
            {t("record")}
          </Button>
        )}
        <ConfirmedButton
          label={t("remove.label", { name })}
          title={t("remove.title")}
          what={t("remove.what")}
          confirm={t("remove.confirm")}
          keep={t("remove.keep")}
          act={() => removeUseAction({ id, version })}
          onDone={router.refresh}
        />
      </div>
      <p className="quietly" role="status">
        {problem}
      </p>
    </>
  );
}
