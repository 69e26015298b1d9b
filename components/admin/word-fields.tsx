"use client";

import { useTranslations } from "next-intl";
import type { UseFormRegisterReturn } from "react-hook-form";
import { TextArea, TextInput } from "@/components/ui/text-input";

type Path = `words.${number}.${"language" | "title" | "text"}`;
type Props = {
  at: (name: string) => string;
  index: number;
  /** The id of the list of languages to choose from. */
  list: string;
  error: (path: Path) => string | undefined;
  register: (path: Path) => UseFormRegisterReturn;
  titleLabel: string;
  textLabel: string;
};

/** One row of `words`: a language, and the title and text in it. */
export function WordFields({ at, index, list, error, register, titleLabel, textLabel }: Props) {
  const t = useTranslations("house.languages");
  const [language, title, text] = [
    `words.${index}.language`,
    `words.${index}.title`,
    `words.${index}.text`,
  ] as const;
  return (
    <>
      <TextInput
        id={at(language)}
        label={t("language")}
        help={t("languageHelp")}
        error={error(language)}
        list={list}
        dir="ltr"
        width="short"
        autoComplete="off"
        {...register(language)}
      />
      <TextInput id={at(title)} label={titleLabel} error={error(title)} dir="auto" {...register(title)} />
      <TextArea
        id={at(text)}
        label={textLabel}
        optional
        rows={3}
        error={error(text)}
        dir="auto"
        {...register(text)}
      />
    </>
  );
}
