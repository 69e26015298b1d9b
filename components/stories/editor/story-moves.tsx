"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useRefusal } from "@/components/use-refusal";
import { TOMBSTONE_REASONS } from "@/db/enums";
import { withdrawStoryAction } from "@/lib/publications/actions";
import type { Result } from "@/lib/result";
import {
  askForSignOffAction,
  discardDraftAction,
  recallStoryAction,
  reviseStoryAction,
  submitStoryAction,
  undoDiscardAction,
} from "@/lib/stories/actions";

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

function SubmitDialog({
  storyId,
  version,
  onDone,
}: {
  storyId: string;
  version: number;
  onDone: () => void;
}) {
  const t = useTranslations("editor.submit");
  const refusal = useRefusal();
  const [accepted, setAccepted] = useState(false);
  const [embargo, setEmbargo] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      if (!accepted) return setProblem(refusal.field("licence_not_accepted") ?? null);
      const embargoUntil = embargo ? new Date(embargo).toISOString() : null;
      const result = await submitStoryAction({ id: storyId, version, licence: true, embargoUntil });
      if (result.ok) onDone();
      else setProblem(refusal.sentence(result.code));
    });
  return (
    <Dialog title={t("title")} description={t("what")} trigger={<Button>{t("open")}</Button>}>
      <form action={send}>
        <p>{t("licence")}</p>
        <label className="pick">
          <input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.target.checked)} />
          <span>{t("accept")}</span>
        </label>
        <div className="field">
          <label htmlFor="embargo">
            {t("embargo")} <span className="opt">{t("optional")}</span>
          </label>
          <input
            id="embargo"
            type="datetime-local"
            value={embargo}
            onChange={(event) => setEmbargo(event.target.value)}
          />
          <span className="help">{t("embargoHelp")}</span>
        </div>
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <div className="btns sendbar">
          <Button type="submit" busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function WithdrawDialog({ storyId }: { storyId: string }) {
  const t = useTranslations("editor.withdraw");
  const words = useTranslations("enums.tombstoneReason");
  const refusal = useRefusal();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const send = (data: FormData) =>
    startTransition(async () => {
      const reason = TOMBSTONE_REASONS.find((one) => one === data.get("reason")) ?? "library_wish";
      const privateReason = String(data.get("privateReason") ?? "");
      const result = await withdrawStoryAction({
        id: storyId,
        reason,
        privateReason,
        hideTitle: data.get("hideTitle") === "on",
      });
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) {
        setOpen(false);
        router.refresh();
      }
    });
  return (
    <Dialog
      title={t("title")}
      description={t("what")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="plain">{t("open")}</Button>}
    >
      <form action={send}>
        <div className="field">
          <label htmlFor="withdraw-reason">{t("reason")}</label>
          <select id="withdraw-reason" name="reason">
            {TOMBSTONE_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {words(reason)}
              </option>
            ))}
          </select>
          <span className="help">{t("reasonHelp")}</span>
        </div>
        <div className="field">
          <label htmlFor="withdraw-private">{t("private")}</label>
          <textarea id="withdraw-private" name="privateReason" rows={3} required />
          <span className="help">{t("privateHelp")}</span>
        </div>
        <label className="pick">
          <input type="checkbox" name="hideTitle" />
          <span>{t("hideTitle")}</span>
        </label>
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <div className="btns sendbar">
          <Button type="submit" busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
