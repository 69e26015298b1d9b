"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { GuestProblems } from "@/components/people/guest-problems";
import { PasskeyButton } from "@/components/people/passkey-button";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { signInAction } from "@/lib/auth/actions";
import { signInPasskeyAction, signInPasskeyOptionsAction } from "@/lib/auth/passkey-actions";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

export function SignInForm({ locale, next }: { locale: Locale; next: string }) {
  const t = useTranslations("account");
  const words = useTranslations("access.signIn");
  const refusal = useRefusal();
  const [state, action, pending] = useActionState(signInAction, null);
  const [problem, setProblem] = useState<string | null>(null);
  const answered = (result: Result<string>) =>
    result.ok
      ? window.location.assign(result.value)
      : setProblem(refusal.sentence(result.code, result.again));
  return (
    <form action={action}>
      <h1>{t("signIn")}</h1>
      <GuestProblems state={state} title={t("failedTitle")} field="email" />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username webauthn"
        required
        defaultValue={state?.email ?? ""}
        dir="ltr"
      />
      <TextInput
        name="password"
        type="password"
        label={t("password")}
        help={<a href={paths.forgotten(locale)}>{words("forgotten")}</a>}
        autoComplete="current-password"
        required
        dir="ltr"
      />
      <div className="sendbar btns">
        <Button type="submit" busy={pending}>
          {t("signIn")}
        </Button>
        <PasskeyButton
          label={words("passkey")}
          options={signInPasskeyOptionsAction}
          answer={(answer) => signInPasskeyAction(answer, { locale, next })}
          onAnswer={answered}
        />
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <p className="quietly">{t("howAccounts")}</p>
    </form>
  );
}
