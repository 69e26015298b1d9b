"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { type Control, type UseFormRegister, useFieldArray, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { CollectionValues } from "./collection-form";

type Props = {
  form: {
    control: Control<CollectionValues>;
    register: UseFormRegister<CollectionValues>;
    error: (name: `stories.${number}.story`) => string | undefined;
  };
  choices: { slug: string; title: string }[];
  at: (name: string) => string;
};

/** The stories of a collection, one under the other in the order in which readers will see them. */
export function ChosenStories({ form: { control, register, error }, choices, at }: Props) {
  const t = useTranslations("collections");
  const add = useRef<HTMLButtonElement>(null);
  const { fields, append, remove, move } = useFieldArray({ control, name: "stories" });
  const typed = useWatch({ control, name: "stories" });
  const titleOf = (index: number) => choices.find(({ slug }) => slug === typed?.[index]?.story)?.title;
  return (
    <fieldset className="group">
      <legend>{t("stories")}</legend>
      <p className="quietly">{t("storiesHelp")}</p>
      <datalist id={at("choices")}>
        {choices.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </datalist>
      {fields.map((field, index) => {
        const number = index + 1;
        return (
          <div key={field.id} className="pair">
            <TextInput
              id={at(`stories.${index}.story`)}
              label={t("story", { number })}
              help={titleOf(index)}
              error={error(`stories.${index}.story`)}
              list={at("choices")}
              dir="ltr"
              autoComplete="off"
              {...register(`stories.${index}.story`)}
            />
            <div className="btns">
              {index > 0 && (
                <Button variant="plain" onClick={() => move(index, index - 1)}>
                  {t("up", { number })}
                </Button>
              )}
              {index < fields.length - 1 && (
                <Button variant="plain" onClick={() => move(index, index + 1)}>
                  {t("down", { number })}
                </Button>
              )}
              <Button
                variant="plain"
                onClick={() => {
                  remove(index);
                  add.current?.focus();
                }}
              >
                {t("takeOut", { number })}
              </Button>
            </div>
          </div>
        );
      })}
      <Button variant="second" onClick={() => append({ story: "" })} ref={add}>
        {t("addStory")}
      </Button>
    </fieldset>
  );
}
