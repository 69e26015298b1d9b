"use client";

import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { sendEditsAction } from "@/lib/reviews/edit-actions";

/** Lays the suggestions that were not sent yet before the library's leads. `waiting`: how many lie there already. */
export function SendEdits({
  reviewId,
  unsent,
  waiting,
}: {
  reviewId: string;
  unsent: number;
  waiting: number;
}) {
  const t = useTranslations("wording.suggest");
  const { act, problem, pending } = useAct();
  if (unsent === 0 && waiting === 0) return null;
  return (
    <Band tone={unsent > 0 ? "warn" : "plain"}>
      <p>{unsent > 0 ? t("unsent", { count: unsent }) : t("waiting", { count: waiting })}</p>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {unsent > 0 && (
        <Button variant="second" busy={pending} onClick={() => act(() => sendEditsAction({ reviewId }))}>
          {t("lay", { count: unsent })}
        </Button>
      )}
    </Band>
  );
}
