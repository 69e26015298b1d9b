"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PasskeyButton } from "@/components/people/passkey-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import {
  proofPasskeyOptionsAction,
  proveByCodeAction,
  proveByPasskeyAction,
  proveByPasswordAction,
} from "@/lib/people/account-actions";
import type { Factors } from "@/lib/people/session-queries";
import type { Result } from "@/lib/result";

type Props = { factors: Factors; onAnswer: (proved: boolean) => void };

/** Asks once more who one is: by the password, a passkey, or a code of the app. */
export function ProofDialog({ factors, onAnswer }: Props) {
  const t = useTranslations("access.proof");
  const refusal = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const [byCode, setByCode] = useState(false);
  const [pending, setPending] = useState(false);
  const settle = (result: Result<unknown>) => {
    if (result.ok) return onAnswer(true);
    const field = refusal.field(result.fields.present ?? result.fields.code);
    setProblem(field ?? refusal.sentence(result.code, result.again));
  };
  // No transition: React holds those together, and the one that waits for this proof ends only after it.
  const prove = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The dialog may stand in another form's tree: its submit is none of theirs.
    event.stopPropagation();
    const typed = String(new FormData(event.currentTarget).get("proof") ?? "");
    const send = () =>
      byCode ? proveByCodeAction({ code: typed }) : proveByPasswordAction({ present: typed });
    setPending(true);
    settle(await send().catch(() => ({ ok: false as const, code: "offline", fields: {} })));
    setPending(false);
  };
  const name = byCode ? "code" : "password";
  return (
    <Dialog title={t("title")} description={t("why")} open onOpenChange={(open) => open || onAnswer(false)}>
      <form onSubmit={prove}>
        <TextInput
          key={name}
          name="proof"
          label={t(name)}
          type={byCode ? "text" : "password"}
          inputMode={byCode ? "numeric" : undefined}
          autoComplete={byCode ? "one-time-code" : "current-password"}
          error={problem ?? undefined}
          required
          dir="ltr"
        />
        <div className="btns sendbar">
          <Button type="submit" busy={pending}>
            {t("prove")}
          </Button>
          {factors.passkey && (
            <PasskeyButton
              label={t("passkey")}
              options={() => proofPasskeyOptionsAction({})}
              answer={proveByPasskeyAction}
              onAnswer={settle}
            />
          )}
          {factors.app && (
            <Button variant="plain" onClick={() => setByCode(!byCode)}>
              {t(byCode ? "usePassword" : "useCode")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
