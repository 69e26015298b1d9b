"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormProblems } from "@/components/people/form-problems";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { confirmJoinAction } from "@/lib/people/joining-actions";

export function ConfirmAddressForm({ token, locale }: { token: string; locale: Locale }) {
  const t = useTranslations("joining.join.confirm");
  const before = { code: null, fields: {}, values: {} };
  const [{ code, fields }, action, pending] = useActionState(confirmJoinAction, before);
  return (
    <form action={action} className="sec">
      <FormProblems code={code} fields={fields} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <div className="btns">
        <Button type="submit" busy={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
