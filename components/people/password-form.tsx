"use client";

import { useTranslations } from "next-intl";
import { useSecretForm } from "@/components/people/use-secret-form";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextInput } from "@/components/ui/text-input";
import { changePasswordAction } from "@/lib/people/account-actions";

/** Changes the password by the present one; every other browser is signed out. */
export function PasswordForm() {
  const t = useTranslations("access.security");
  const { form, submit, problem, problems, error, done, pending } = useSecretForm((data) =>
    changePasswordAction({ present: String(data.get("present")), password: String(data.get("password")) }),
  );
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {problem && <ErrorSummary title={problem} problems={problems} />}
      {done && <Band tone="good">{t("passwordChanged", { count: done.ended })}</Band>}
      <TextInput
        name="present"
        type="password"
        label={t("present")}
        error={error("present")}
        autoComplete="current-password"
        dir="ltr"
      />
      <TextInput
        name="password"
        type="password"
        label={t("password")}
        help={t("passwordHelp")}
        error={error("password")}
        autoComplete="new-password"
        dir="ltr"
      />
      <div className="btns">
        <Button type="submit" variant="second" busy={pending}>
          {t("changePassword")}
        </Button>
      </div>
    </form>
  );
}
