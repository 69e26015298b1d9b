"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import { type LanguageChoice, LanguageList, LanguageRows } from "@/components/admin/language-rows";
import { WordFields } from "@/components/admin/word-fields";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { useKeptForm } from "@/components/use-kept-form";
import { addCollectionAction, changeCollectionAction } from "@/lib/publications/collections/actions";
import { ChosenStories } from "./chosen-stories";

export type CollectionValues = {
  words: { language: string; title: string; text: string }[];
  stories: { story: string }[];
};
type Props = {
  collection: { id: string; version: number } | null;
  values: CollectionValues;
  languages: LanguageChoice[];
  /** Public stories to choose from, and those that stand in it. */
  choices: { slug: string; title: string }[];
  /** Where a new one is gone on with, `ID` for its id. */
  next: string;
};

/** A collection: its title and words in several languages, its stories in their order. */
export function CollectionForm({ collection, values, languages, choices, next }: Props) {
  const t = useTranslations("collections");
  const router = useRouter();
  const form = useKeptForm<CollectionValues, { id: string }>({
    name: `collection:${collection?.id ?? "new"}`,
    version: collection?.version ?? 0,
    values,
    save: (typed, version) =>
      collection
        ? changeCollectionAction({ id: collection.id, version, ...typed })
        : addCollectionAction(typed),
    onSaved: ({ id }) => {
      if (collection) return router.refresh();
      form.settle(values);
      router.push(next.replace("ID", id));
    },
  });
  const { register, control, error } = form;
  const words = useFieldArray({ control, name: "words" });
  const at = (name: string) => `collection-${name}`;
  const list = at("languages");
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={(typed) => rowsOf(typed, t)} />
      <LanguageList id={list} languages={languages} />
      <LanguageRows
        legend={t("words")}
        help={t("wordsHelp")}
        rows={words.fields}
        onAdd={() => words.append({ language: "", title: "", text: "" })}
        onRemove={words.remove}
      >
        {(_, index) => (
          <WordFields
            {...{ at, index, list, error, register }}
            titleLabel={t("itsTitle")}
            textLabel={t("text")}
          />
        )}
      </LanguageRows>
      <ChosenStories form={form} choices={choices} at={at} />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t(collection ? "save" : "begin")} />
    </form>
  );
}

/** The collection in words, to lay two versions beside each other. */
const rowsOf = (
  { words, stories }: CollectionValues,
  t: ReturnType<typeof useTranslations<"collections">>,
) => [
  { label: t("words"), text: words.map((one) => `${one.language}: ${one.title}. ${one.text}`).join(" / ") },
  { label: t("stories"), text: stories.map(({ story }) => story).join(" / ") },
];
