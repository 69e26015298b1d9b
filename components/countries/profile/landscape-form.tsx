"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { TextArea } from "@/components/ui/text-input";
import { usePartForm } from "@/components/vnr/use-part-form";
import { saveLandscapeAction } from "@/lib/countries/profile-actions";
import { direction, type Locale } from "@/lib/i18n/locales";

type Props = { country: string; language: Locale; stored: { version: number; words: string } | null };

/** Who the libraries of the country are, in words of one language. */
export function LandscapeForm({ country, language, stored }: Props) {
  const t = useTranslations("profile.landscape");
  const { form, at, field } = usePartForm<{ words: string }>({
    ...{ name: "landscape", of: `${country}-${language}`, empty: { words: "" }, label: () => t("words") },
    stored: {
      id: `${country}-${language}`,
      version: stored?.version ?? 0,
      values: { words: stored?.words ?? "" },
    },
    save: ({ words }, version) => saveLandscapeAction({ country, locale: language, version, words }),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={(typed) => [{ label: t("words"), text: typed.words }]} />
      <TextArea
        rows={8}
        optional
        lang={language}
        dir={direction(language)}
        help={t("wordsHelp")}
        {...field("words")}
      />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} variant="second" />
    </form>
  );
}
