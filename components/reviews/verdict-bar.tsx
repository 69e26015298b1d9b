"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useAct } from "@/components/use-act";
import type { Verdict } from "@/db/enums";
import { giveVerdictAction, releaseReviewAction } from "@/lib/reviews/actions";

type Props = { reviewId: string; hash: string; answered: number; openMustFixes: number };

/** Where what is missing can be given, where it is no criterion. */
const PLACES: Record<string, string> = {
  levels_unconfirmed: "levels",
  difference_unconfirmed: "difference",
  must_fix_open: "verdict",
  must_fix_needed: "verdict",
};

/** The verdict on exactly what was shown; the button is never dead, it says what is missing. */
export function VerdictBar({ reviewId, hash, answered, openMustFixes }: Props) {
  const t = useTranslations("review.verdict");
  const { act, problem, fields, pending } = useAct();
  const give = (verdict: Verdict) => act(() => giveVerdictAction({ reviewId, verdict, hash }));
  const problems = Object.keys(fields).map((code) => ({
    id: PLACES[code] ?? `criterion-${code.split("_").slice(1).join("_")}`,
    message: t(`missing.${code}`),
  }));
  return (
    <section className="verdict" id="verdict" tabIndex={-1} aria-label={t("label")}>
      {problem &&
        (problems.length > 0 ? (
          <ErrorSummary title={problem} problems={problems} />
        ) : (
          <p className="err" role="alert">
            {problem}
          </p>
        ))}
      <p>
        <b>{t("progress", { answered, open: openMustFixes })}</b>
        <span className="help">{t("explained")}</span>
      </p>
      <div className="btns">
        <Button
          variant={openMustFixes > 0 ? "second" : "filled"}
          busy={pending}
          onClick={() => give("approve")}
        >
          {t("approve")}
        </Button>
        <Button
          variant={openMustFixes > 0 ? "filled" : "second"}
          busy={pending}
          onClick={() => give("return")}
        >
          {t("return", { count: openMustFixes })}
        </Button>
        <Button variant="plain" busy={pending} onClick={() => act(() => releaseReviewAction({ reviewId }))}>
          {t("release")}
        </Button>
      </div>
    </section>
  );
}
