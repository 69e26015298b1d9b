"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormProblems } from "@/components/people/form-problems";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { acceptAsNewAction, acceptAsPersonAction } from "@/lib/people/joining-actions";

/** For one who has no account yet: name, password, language. Works without scripts. */
export function AcceptNewForm({ token, name, locale }: { token: string; name: string; locale: Locale }) {
  const t = useTranslations("joining.invitation");
  const refusal = useRefusal();
  const before = { code: null, fields: {}, values: { name, locale } as Record<string, string> };
  const [{ code, fields, values }, action, pending] = useActionState(acceptAsNewAction, before);
  return (
    <form action={action} className="sec" noValidate>
      <FormProblems code={code} fields={fields} />
      <input type="hidden" name="token" value={token} />
      <TextInput
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        error={refusal.field(fields.name)}
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={values.name}
        dir="auto"
      />
      <TextInput
        name="password"
        type="password"
        label={t("password")}
        help={t("passwordHelp")}
        error={refusal.field(fields.password)}
        autoComplete="new-password"
        required
        dir="ltr"
      />
      <Select name="locale" label={t("language")} help={t("languageHelp")} defaultValue={values.locale}>
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("accept")}
        </Button>
      </div>
      <p className="quietly">{t("next")}</p>
    </form>
  );
}

/** For one who is signed in with the address that was invited. */
export function AcceptForm({ token }: { token: string }) {
  const t = useTranslations("joining.invitation");
  const [{ code, fields }, action, pending] = useActionState(acceptAsPersonAction, {
    ...{ code: null, fields: {}, values: {} },
  });
  return (
    <form action={action} className="sec">
      <FormProblems code={code} fields={fields} />
      <input type="hidden" name="token" value={token} />
      <div className="btns">
        <Button type="submit" busy={pending}>
          {t("acceptSignedIn")}
        </Button>
      </div>
    </form>
  );
}
