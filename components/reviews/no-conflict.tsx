"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { confirmNoConflictAction, declareConflictAction, takeUpAction } from "@/lib/reviews/actions";

/** "No conflict" and take it up; or "I have a conflict" and it is gone. `reviewId`: an editor assigned it already. */
export function NoConflict({ revisionId, reviewId }: { revisionId: string; reviewId: string | null }) {
  const t = useTranslations("review.deciding");
  const { act, problem, pending } = useAct();
  return (
    <div className="sendbar">
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <div className="btns">
        <Button
          busy={pending}
          onClick={() =>
            act(() => (reviewId ? confirmNoConflictAction({ reviewId }) : takeUpAction({ revisionId })))
          }
        >
          {t("noConflict")}
        </Button>
        <Button
          variant="second"
          busy={pending}
          onClick={() => act(() => declareConflictAction({ revisionId }))}
        >
          {t("conflict")}
        </Button>
      </div>
    </div>
  );
}
