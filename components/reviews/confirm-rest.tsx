"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { confirmRestAction } from "@/lib/reviews/actions";

/** The button goes with what it did; the keyboard stays in the section. */
const toHeading = () => document.getElementById("levels")?.focus();

/** Confirms at once whatever the reviewer has not spoken of. */
export function ConfirmRest({
  reviewId,
  count,
  keeps,
}: {
  reviewId: string;
  count: number;
  /** Something of it was lowered in the round before. */
  keeps: boolean;
}) {
  const t = useTranslations("levels");
  const { act, problem, pending } = useAct();
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {keeps && <p className="quietly">{t("restKeeps")}</p>}
      <p className="btns">
        <Button
          variant="second"
          busy={pending}
          onClick={() => act(() => confirmRestAction({ reviewId }), toHeading)}
        >
          {t("rest", { count })}
        </Button>
      </p>
    </>
  );
}
