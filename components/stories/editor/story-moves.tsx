"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useRefusal } from "@/components/use-refusal";
import type { Result } from "@/lib/result";
import {
  askForSignOffAction,
  discardDraftAction,
  recallStoryAction,
  reviseStoryAction,
  undoDiscardAction,
} from "@/lib/stories/actions";
import { SubmitDialog } from "./submit-dialog";
import { WithdrawDialog } from "./withdraw-dialog";

export type Moves = {
  ask: boolean;
  submit: boolean;
  discard: boolean;
  undoDiscard: boolean;
  recall: boolean;
  revise: boolean;
  withdraw: boolean;
};
type Props = { storyId: string; version: number; moves: Moves; missing: { id: string; message: string }[] };

/** What can be done with the story as it stands. A button is never dead: it says what is missing. */
export function StoryMoves({ storyId, version, moves, missing }: Props) {
  const t = useTranslations("editor.moves");
  const refusal = useRefusal();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [showMissing, setShowMissing] = useState(false);
  const [pending, startTransition] = useTransition();
  const run = (act: () => Promise<Result<unknown>>, success: string | null = null) =>
    startTransition(async () => {
      const result = await act().catch(() => ({ ok: false as const, code: "offline" }));
      setProblem(result.ok ? null : result.code);
      setDone(result.ok ? success : null);
      if (result.ok) router.refresh();
    });
  const id = storyId;
  return (
    <div className="moves">
      {problem && (
        <Band tone="danger" urgent>
          {refusal.sentence(problem)}
        </Band>
      )}
      {done && <Band tone="good">{done}</Band>}
      {showMissing && missing.length > 0 && <ErrorSummary title={t("missing")} problems={missing} />}
      <div className="btns">
        {moves.submit &&
          (missing.length > 0 ? (
            <Button onClick={() => setShowMissing(true)}>{t("submit")}</Button>
          ) : (
            <SubmitDialog storyId={id} version={version} onDone={() => router.refresh()} />
          ))}
        {moves.ask && (
          <Button
            variant={moves.submit ? "plain" : "filled"}
            busy={pending}
            onClick={() => run(() => askForSignOffAction({ id }), t("asked"))}
          >
            {t("ask")}
          </Button>
        )}
        {moves.revise && (
          <Button busy={pending} onClick={() => run(() => reviseStoryAction({ id }))}>
            {t("revise")}
          </Button>
        )}
        {moves.undoDiscard && (
          <Button busy={pending} onClick={() => run(() => undoDiscardAction({ id }))}>
            {t("undoDiscard")}
          </Button>
        )}
        {moves.recall && (
          <Confirm
            label={t("recall")}
            explains={t("recallExplained")}
            onConfirm={() => run(() => recallStoryAction({ id }))}
          />
        )}
        {moves.discard && (
          <Confirm
            label={t("discard")}
            explains={t("discardExplained")}
            onConfirm={() => run(() => discardDraftAction({ id, version }))}
          />
        )}
        {moves.withdraw && <WithdrawDialog storyId={id} />}
      </div>
    </div>
  );
}

function Confirm({ label, explains, onConfirm }: { label: string; explains: string; onConfirm: () => void }) {
  const [open, setOpen] = useState(false);
  const confirm = () => {
    setOpen(false);
    onConfirm();
  };
  return (
    <Dialog
      title={label}
      description={explains}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="plain">{label}</Button>}
    >
      <div className="btns">
        <Button onClick={confirm}>{label}</Button>
      </div>
    </Dialog>
  );
}
