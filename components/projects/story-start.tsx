"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { createStoryAction } from "@/lib/stories/actions";

type Props = {
  projectId: string;
  /** The earlier story of the project that the new one follows up. */
  followsId?: string;
  locale: Locale;
  languages: { tag: string; name: string }[];
};

/** The last step: a title and a language, and the draft is open. */
export function StoryStart({ projectId, followsId, locale, languages }: Props) {
  const t = useTranslations("evidence.begin");
  const router = useRouter();
  const form = useKeptForm<{ title: string; language: string }, { id: string }>({
    name: `story:${followsId ?? projectId}`,
    values: { title: "", language: locale },
    save: (values) => createStoryAction({ projectId, followsId, ...values }),
    onSaved: ({ id }) => router.push(paths.desk.storySection(locale, id, "summary")),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} />
      <TextInput
        label={t("title")}
        help={t("titleHelp")}
        error={form.error("title")}
        dir="auto"
        {...form.register("title")}
      />
      <Select
        label={t("language")}
        help={t("languageHelp")}
        error={form.error("language")}
        width="medium"
        {...form.register("language")}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </Select>
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("open")} />
    </form>
  );
}
