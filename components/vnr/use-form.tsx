"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { saveUseAction } from "@/lib/vnr/use-actions";
import { usePartForm } from "./use-part-form";

type Values = { page: string; quote: string; link: string; language: string; storyId: string };
type Props = {
  roundId: string;
  stored: { id: string; version: number; values: Values } | null;
  stories: { id: string; title: string }[];
  languages: { tag: string; name: string }[];
};

const EMPTY: Values = { page: "", quote: "", link: "", language: "", storyId: "" };

/** A place in the published review: page, quote, link, language, and the story it cites. */
export function UseForm({ roundId, stored, stories, languages }: Props) {
  const t = useTranslations("vnrUses");
  const label = (name: keyof Values) => t(name === "storyId" ? "story" : name);
  const { form, at, field } = usePartForm<Values>({
    ...{ name: "vnr-use", of: roundId, stored, empty: EMPTY, label },
    save: (typed, version) =>
      saveUseAction({ id: stored?.id ?? null, version: version || 1, roundId, ...typed }),
  });
  const said = {
    language: (tag: string) => languages.find((one) => one.tag === tag)?.name ?? "",
    storyId: (id: string) => stories.find((one) => one.id === id)?.title ?? t("noStory"),
  };
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [
          ...(["page", "quote", "link"] as const).map((name) => ({ label: label(name), text: typed[name] })),
          { label: label("language"), text: said.language(typed.language) },
          { label: label("storyId"), text: said.storyId(typed.storyId) },
        ]}
      />
      <TextInput width="medium" dir="auto" autoComplete="off" help={t("pageHelp")} {...field("page")} />
      <TextArea dir="auto" rows={4} help={t("quoteHelp")} {...field("quote")} />
      <TextInput dir="ltr" autoComplete="off" inputMode="url" help={t("linkHelp")} {...field("link")} />
      <Select width="medium" {...field("language")}>
        <option value="">{t("choose")}</option>
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </Select>
      <Select optional help={t("storyHelp")} {...field("storyId")}>
        <option value="">{t("noStory")}</option>
        {stories.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "add")}
        variant="second"
      />
    </form>
  );
}
