"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { useAct } from "@/components/use-act";
import { declareConflictAction } from "@/lib/reviews/actions";

/** For one who is at work on a story, or has judged it: a conflict that they find only now. `back`: where to go on then. */
export function LateConflictButton({ revisionId, back }: { revisionId: string; back: string }) {
  const router = useRouter();
  const t = useTranslations("review.lateConflict");
  const { act, problem, pending } = useAct();
  return (
    <Fold title={t("title")}>
      <p>{t("lead")}</p>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
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
        {t("send")}
      </Button>
    </Fold>
  );
}
