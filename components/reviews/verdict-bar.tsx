"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useAct } from "@/components/use-act";
import type { Verdict } from "@/db/enums";
import { giveVerdictAction, releaseReviewAction } from "@/lib/reviews/actions";
import type { LetterStep } from "@/lib/reviews/letter-steps";
import { LetterForm } from "./letter-form";

type Props = {
  reviewId: string;
  hash: string;
  answered: number;
  openMustFixes: number;
  /** Of these, their own: without one nothing is returned. */
  ownMustFixes: number;
  /** Nothing stands against an approval. */
  mayApprove: boolean;
  /** Null unless this verdict completes the quorum. */
  letters: Record<"approved" | "returned", LetterStep> | null;
};

/** Where what is missing can be given, where it is no criterion. */
const PLACES: Record<string, string> = {
  levels_unconfirmed: "levels",
  difference_unconfirmed: "difference",
  must_fix_open: "verdict",
  must_fix_needed: "verdict",
};

/** The verdict on exactly what was shown; the button is never dead, it says what is missing. The last one writes the letter. */
export function VerdictBar({
  reviewId,
  hash,
  answered,
  openMustFixes,
  ownMustFixes,
  mayApprove,
  letters,
}: Props) {
  const t = useTranslations("review.verdict");
  const words = useTranslations("letters.form");
  const router = useRouter();
  const { act, problem, fields, pending } = useAct();
  const [writes, setWrites] = useState<Verdict | null>(null);
  const give = (verdict: Verdict) => act(() => giveVerdictAction({ reviewId, verdict, hash }));
  const lacks = (code: string) =>
    t.has(`missing.${code}`)
      ? {
          id: PLACES[code] ?? `criterion-${code.split("_").slice(1).join("_")}`,
          message: t(`missing.${code}`),
        }
      : undefined;
  const problems = Object.keys(fields).flatMap((code) => lacks(code) ?? []);
  const end = () => {
    setWrites(null);
    router.refresh();
  };
  const letter = letters && writes && letters[writes === "approve" ? "approved" : "returned"];
  // A verdict that lacks something is sent as it is, to be told what.
  const ready = { approve: mayApprove, return: ownMustFixes > 0 };
  const decide = (verdict: Verdict) => (letters && ready[verdict] ? setWrites(verdict) : give(verdict));
  return (
    <>
      {letter && writes && (
        <LetterForm
          key={writes}
          name={`letter-${writes}-${reviewId}`}
          drafts={letter.drafts}
          decide={words(writes === "approve" ? "sendApprove" : "sendReturn")}
          note={
            letter.shared && (
              <>
                {words("ifAgreed")} {letter.others > 0 && words("others", { count: letter.others })}
              </>
            )
          }
          send={(written) => giveVerdictAction({ reviewId, verdict: writes, hash, letter: written.letter })}
          lacks={lacks}
          onEnd={end}
        />
      )}
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
            variant={openMustFixes > 0 || writes ? "second" : "filled"}
            busy={pending}
            aria-expanded={letters ? writes === "approve" : undefined}
            onClick={() => decide("approve")}
          >
            {t("approve")}
          </Button>
          <Button
            variant={openMustFixes > 0 && !writes ? "filled" : "second"}
            busy={pending}
            aria-expanded={letters ? writes === "return" : undefined}
            onClick={() => decide("return")}
          >
            {t("return", { count: openMustFixes })}
          </Button>
          <Button variant="plain" busy={pending} onClick={() => act(() => releaseReviewAction({ reviewId }))}>
            {t("release")}
          </Button>
        </div>
      </section>
    </>
  );
}
