"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { saveProfileAction } from "@/lib/people/account-actions";

type Values = { name: string; locale: Locale };

/** One's own name, and the language in which one is written to. */
export function ProfileForm(values: Values) {
  const t = useTranslations("access.profile");
  const form = useKeptForm({
    name: "profile",
    values,
    save: (typed: Values) => saveProfileAction(typed),
    onSaved: () => {},
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} />
      <TextInput
        label={t("name")}
        help={t("nameHelp")}
        error={form.error("name")}
        autoComplete="name"
        dir="auto"
        {...form.register("name")}
      />
      <Select
        label={t("language")}
        help={t("languageHelp")}
        error={form.error("locale")}
        width="medium"
        {...form.register("locale")}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} variant="second" />
    </form>
  );
}
