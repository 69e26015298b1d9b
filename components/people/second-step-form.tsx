"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { GuestProblems } from "@/components/people/guest-problems";
import { PasskeyButton } from "@/components/people/passkey-button";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import {
  secondPasskeyAction,
  secondPasskeyOptionsAction,
  secondStepAction,
} from "@/lib/auth/second-step-actions";
import type { Locale } from "@/lib/i18n/locales";
import type { Factors } from "@/lib/people/session-queries";
import type { Result } from "@/lib/result";

type Props = { locale: Locale; next: string; factors: Factors };

/** The password was right; now what one has: a passkey, the app's code, or a recovery code. */
export function SecondStepForm({ locale, next, factors }: Props) {
  const t = useTranslations("access.second");
  const refusal = useRefusal();
  const [state, action, pending] = useActionState(secondStepAction, null);
  const [problem, setProblem] = useState<string | null>(null);
  const answered = (result: Result<string>) =>
    result.ok
      ? window.location.assign(result.value)
      : setProblem(refusal.sentence(result.code, result.again));
  const label = t(factors.app ? "code" : "recoveryCode");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      {factors.passkey && (
        <div className="btns sendbar">
          <PasskeyButton
            label={t("passkey")}
            variant="filled"
            options={secondPasskeyOptionsAction}
            answer={(answer) => secondPasskeyAction(answer, { locale, next })}
            onAnswer={answered}
          />
        </div>
      )}
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <form action={action}>
        <GuestProblems state={state} title={t("failedTitle")} field="code" />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="code"
          label={label}
          help={t(factors.app ? "codeHelp" : "recoveryHelp")}
          error={refusal.field(state?.fields.code)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          maxLength={40}
          required
          dir="ltr"
        />
        <div className="btns sendbar">
          <Button type="submit" variant={factors.passkey ? "second" : "filled"} busy={pending}>
            {t("send")}
          </Button>
        </div>
      </form>
      <p className="quietly">{t("lost")}</p>
    </>
  );
}
