"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { withdrawEditAction } from "@/lib/reviews/edit-actions";

/** Takes a suggestion back that nobody has answered. */
export function WithdrawEdit({ editId }: { editId: string }) {
  const t = useTranslations("wording.suggest");
  const { act, problem, pending } = useAct();
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <Button variant="plain" busy={pending} onClick={() => act(() => withdrawEditAction({ editId }))}>
        {t("withdraw")}
      </Button>
    </>
  );
}
