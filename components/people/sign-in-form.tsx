"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextInput } from "@/components/ui/text-input";
import { signInAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";

export function SignInForm({ locale, next }: { locale: Locale; next: string }) {
  const t = useTranslations("account");
  const [state, action, pending] = useActionState(signInAction, { failed: false, email: "" });
  return (
    <form action={action}>
      <h1>{t("signIn")}</h1>
      {state.failed && (
        <ErrorSummary title={t("failedTitle")} problems={[{ id: "email", message: t("failed") }]} />
      )}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        required
        defaultValue={state.email}
        dir="ltr"
      />
      <TextInput
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        required
        dir="ltr"
      />
      <div className="sendbar btns">
        <Button type="submit" busy={pending}>
          {t("signIn")}
        </Button>
      </div>
      <p className="quietly">{t("howAccounts")}</p>
    </form>
  );
}
