"use client";

import { useTranslations } from "next-intl";
import { useSecretForm } from "@/components/people/use-secret-form";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextInput } from "@/components/ui/text-input";
import { askEmailChangeAction } from "@/lib/people/account-actions";

/** Asks for another e-mail address; it holds once the link that goes there has been opened. */
export function EmailForm() {
  const t = useTranslations("access.profile");
  const { form, submit, problem, problems, error, done, pending } = useSecretForm((data) =>
    askEmailChangeAction({ email: String(data.get("email")), present: String(data.get("present")) }),
  );
  return (
    <form ref={form} onSubmit={submit} noValidate>
      {problem && <ErrorSummary title={problem} problems={problems} />}
      {done && (
        <Band tone="good">{t.rich("emailSent", { email: () => <bdi dir="ltr">{done.email}</bdi> })}</Band>
      )}
      <TextInput
        name="email"
        type="email"
        label={t("newEmail")}
        help={t("newEmailHelp")}
        error={error("email")}
        autoComplete="email"
        dir="ltr"
      />
      <TextInput
        name="present"
        type="password"
        label={t("present")}
        error={error("present")}
        autoComplete="current-password"
        dir="ltr"
      />
      <div className="btns">
        <Button type="submit" variant="second" busy={pending}>
          {t("changeEmail")}
        </Button>
      </div>
    </form>
  );
}
