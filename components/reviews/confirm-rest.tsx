"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { confirmRestAction } from "@/lib/reviews/actions";

/** Confirms at once whatever the reviewer has not spoken of. */
export function ConfirmRest({ reviewId, count }: { reviewId: string; count: number }) {
  const t = useTranslations("levels");
  const { act, problem, pending } = useAct();
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <p className="btns">
        <Button variant="second" busy={pending} onClick={() => act(() => confirmRestAction({ reviewId }))}>
          {t("rest", { count })}
        </Button>
      </p>
    </>
  );
}
