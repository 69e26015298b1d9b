"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import type { ReportOutcome } from "@/db/enums";
import { answerReportAction, closeReportAction } from "@/lib/reviews/report-actions";

type Props = {
  id: string;
  version: number;
  /** About nothing in particular that could be hidden. */
  whole: boolean;
  hidden: boolean;
  open: boolean;
  answering: "open" | "done" | "none";
};

/** What an editor can make of a report, and the one answer to who sent it. */
export function DecideReport({ id, version, whole, hidden, open, answering }: Props) {
  const t = useTranslations("reports.list");
  const refusal = useRefusal();
  const { act, problem, fields, pending } = useAct();
  const [answer, setAnswer] = useState("");
  const close = (outcome: ReportOutcome) => act(() => closeReportAction({ id, version, outcome }));
  const choice = (outcome: ReportOutcome, label: string) => (
    <Button variant="second" busy={pending} aria-describedby={`report-${id}`} onClick={() => close(outcome)}>
      {label}
    </Button>
  );
  return (
    <>
      {open && (
        <div className="btns">
          {!whole && choice("hidden", t(hidden ? "act.keep" : "act.hide"))}
          {hidden && choice("restored", t("act.restored"))}
          {choice("settled", t("act.settled"))}
          {choice("unfounded", t("act.unfounded"))}
        </div>
      )}
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {answering === "none" && <p className="quietly">{t("noAddress")}</p>}
      {answering === "open" && (
        <Fold title={t("write")}>
          <TextArea
            name="answer"
            id={`answer-${id}`}
            label={t("answer")}
            help={t("answerHelp")}
            error={refusal.field(fields.answer)}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            dir="auto"
            rows={4}
          />
          <div className="btns">
            <Button busy={pending} onClick={() => act(() => answerReportAction({ id, version, answer }))}>
              {t("send")}
            </Button>
          </div>
        </Fold>
      )}
    </>
  );
}
