"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { GuestProblems } from "@/components/people/guest-problems";
import { Button } from "@/components/ui/button";
import { takeEmailLinkAction } from "@/lib/auth/reset-actions";
import type { Locale } from "@/lib/i18n/locales";

type Props = { locale: Locale; token: string; kind: "email_confirm" | "email_undo"; email: string };

/** One button, so that a mail program that opens links before their reader does changes nothing. */
export function EmailLinkForm({ locale, token, kind, email }: Props) {
  const t = useTranslations(`access.emailLink.${kind}`);
  const [state, action, pending] = useActionState(takeEmailLinkAction, null);
  return (
    <form action={action}>
      <h1>{t("title")}</h1>
      <p className="lead">{t.rich("lead", { email: () => <bdi dir="ltr">{email}</bdi> })}</p>
      <GuestProblems state={state} title={t("failedTitle")} field="send" />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="kind" value={kind} />
      <div className="btns sendbar">
        <Button type="submit" id="send" busy={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
