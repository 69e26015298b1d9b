"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { confirmDifferenceAction } from "@/lib/reviews/edit-actions";

/** "I have read what changed": asked before a verdict on accepted wording. */
export function ConfirmDifference({ reviewId, hash }: { reviewId: string; hash: string }) {
  const t = useTranslations("wording.confirm");
  const { act, problem, pending } = useAct();
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <div className="btns">
        <Button busy={pending} onClick={() => act(() => confirmDifferenceAction({ reviewId, hash }))}>
          {t("send")}
        </Button>
      </div>
    </>
  );
}
