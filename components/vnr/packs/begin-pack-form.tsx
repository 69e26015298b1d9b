"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { beginPackAction } from "@/lib/vnr/pack-actions";

/** Begins a pack with all that the country has. */
export function BeginPackForm({ roundId, locale }: { roundId: string; locale: Locale }) {
  const t = useTranslations("packs");
  const router = useRouter();
  const form = useKeptForm({
    name: `vnr-pack:new:${roundId}`,
    values: { title: "", locale },
    save: (typed) => beginPackAction({ roundId, ...typed }),
    onSaved: ({ id }) => router.push(paths.vnr.pack(locale, id)),
  });
  const at = (name: string) => `new-pack-${name}`;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} />
      <TextInput
        id={at("title")}
        label={t("name")}
        help={t("nameHelp")}
        dir="auto"
        error={form.error("title")}
        {...form.register("title")}
      />
      <Select
        id={at("locale")}
        label={t("language")}
        help={t("languageHelp")}
        width="medium"
        error={form.error("locale")}
        {...form.register("locale")}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("begin")} />
    </form>
  );
}
