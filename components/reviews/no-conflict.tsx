"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { confirmNoConflictAction, declareConflictAction, takeUpAction } from "@/lib/reviews/actions";

type Props = {
  revisionId: string;
  /** An editor assigned it already. */
  reviewId: string | null;
  /** Where to go on when it is gone. */
  back: string;
};

/** "No conflict" and take it up; or "I have a conflict" and it is gone. */
export function NoConflict({ revisionId, reviewId, back }: Props) {
  const router = useRouter();
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
          onClick={() =>
            act(
              () => declareConflictAction({ revisionId }),
              () => router.push(back),
            )
          }
        >
          {t("conflict")}
        </Button>
      </div>
    </div>
  );
}
