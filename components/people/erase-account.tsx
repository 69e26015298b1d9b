"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { isLocale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { eraseOwnAccountAction, erasePersonAction } from "@/lib/reviews/account-actions";

/** Erases one's own account (no `personId`), or somebody's at their wish: the address is typed, one's own password too. */
export function EraseAccount({ personId }: { personId?: string }) {
  const t = useTranslations("leaving");
  const tag = useLocale().split("-")[0];
  const refusal = useRefusal();
  const proven = useProven();
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [gone, setGone] = useState(false);
  const [pending, startTransition] = useTransition();
  const erase = (data: FormData) =>
    startTransition(async () => {
      const email = String(data.get("email") ?? "");
      const act = () =>
        personId
          ? erasePersonAction({ personId, email })
          : eraseOwnAccountAction({ email, password: String(data.get("password") ?? "") });
      const offline = { ok: false as const, code: "offline", fields: {} };
      const result = await proven(act).catch(() => offline);
      setProblem(result.ok ? null : refusal.sentence(result.code));
      setFields(result.ok ? {} : result.fields);
      setGone(result.ok);
    });
  if (gone && !personId)
    return (
      <Band tone="good" urgent>
        {t("account.gone")} <a href={paths.public.home(isLocale(tag) ? tag : "en")}>SDG Stories</a>
      </Band>
    );
  return (
    <form action={erase} noValidate>
      {problem && (
        <Band tone="danger" urgent>
          {problem}
        </Band>
      )}
      <TextInput
        name="email"
        id="erase-email"
        label={t(personId ? "person.email" : "account.email")}
        error={refusal.field(fields.email)}
        dir="ltr"
        inputMode="email"
        autoComplete="off"
      />
      {!personId && (
        <TextInput
          name="password"
          id="erase-password"
          label={t("account.password")}
          error={refusal.field(fields.password)}
          type="password"
          dir="ltr"
          autoComplete="current-password"
        />
      )}
      <div className="btns">
        <Button type="submit" variant="danger" busy={pending}>
          {t(personId ? "person.confirm" : "account.confirm")}
        </Button>
      </div>
    </form>
  );
}
