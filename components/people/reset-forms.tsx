"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { GuestProblems } from "@/components/people/guest-problems";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { askResetAction, resetPasswordAction } from "@/lib/auth/reset-actions";
import type { Locale } from "@/lib/i18n/locales";

/** Asks where to send the link to. */
export function AskResetForm({ locale }: { locale: Locale }) {
  const t = useTranslations("access.reset");
  const refusal = useRefusal();
  const [state, action, pending] = useActionState(askResetAction, null);
  return (
    <form action={action}>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <GuestProblems state={state} title={t("failedTitle")} field="email" />
      <input type="hidden" name="locale" value={locale} />
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        error={refusal.field(state?.fields.email)}
        autoComplete="username"
        required
        defaultValue={state?.email ?? ""}
        dir="ltr"
      />
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}

/** Chooses the new password. */
export function ResetForm({ locale, token }: { locale: Locale; token: string }) {
  const t = useTranslations("access.reset");
  const refusal = useRefusal();
  const [state, action, pending] = useActionState(resetPasswordAction, null);
  return (
    <form action={action}>
      <h1>{t("choose")}</h1>
      <p className="lead">{t("chooseLead")}</p>
      <GuestProblems state={state} title={t("chooseFailed")} field="password" />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <TextInput
        name="password"
        type="password"
        label={t("password")}
        help={t("passwordHelp")}
        error={refusal.field(state?.fields.password)}
        autoComplete="new-password"
        required
        dir="ltr"
      />
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
