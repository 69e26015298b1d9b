"use client";

import { useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useRefusal } from "@/components/use-refusal";
import type { Result } from "@/lib/result";

type Props = {
  label: string;
  variant?: ButtonVariant;
  title: string;
  what: string;
  confirm: string;
  keep: string;
  act: () => Promise<Result<unknown>>;
  onDone?: () => void;
};

/** A button whose deed cannot simply be undone: it asks first, in words, and says why when it is refused. */
export function ConfirmedButton({
  label,
  variant = "plain",
  title,
  what,
  confirm,
  keep,
  act,
  onDone,
}: Props) {
  const refusal = useRefusal();
  const proven = useProven();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const result = await proven(act).catch(() => ({
        ok: false as const,
        code: "offline",
        again: undefined,
      }));
      setProblem(result.ok ? null : refusal.sentence(result.code, result.again));
      if (!result.ok) return;
      setOpen(false);
      onDone?.();
    });
  return (
    <Dialog
      title={title}
      description={what}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setProblem(null);
      }}
      trigger={<Button variant={variant}>{label}</Button>}
    >
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <div className="btns">
        <Button variant="danger" busy={pending} onClick={run}>
          {confirm}
        </Button>
        <DialogClose>
          <Button variant="second">{keep}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
