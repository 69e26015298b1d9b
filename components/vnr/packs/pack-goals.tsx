"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { GOALS } from "@/lib/sdg/goals";
import { countWords } from "@/lib/vnr/pack/count-words";
import { MOST_WORDS } from "@/lib/vnr/pack/limits";
import type { PackValues } from "./pack-form";

type Props = {
  control: Control<PackValues>;
  register: UseFormRegister<PackValues>;
  error: (path: Path<PackValues>) => string | undefined;
  at: (name: string) => string;
};

/** Half a page on each goal, and the ministry that it concerns. */
export function PackGoals({ control, register, error, at }: Props) {
  const t = useTranslations("packs.edit");
  const goals = useTranslations("goals");
  const { fields, append, remove } = useFieldArray({ control, name: "draft.goals" });
  const rest = GOALS.filter((goal) => !fields.some((field) => field.goal === goal));
  return (
    <fieldset className="group">
      <legend>{t("goals")}</legend>
      <p className="help">{t("goalsHelp")}</p>
      {fields.map((field, index) => {
        const goal = String(field.goal);
        const path = `draft.goals.${index}` as const;
        return (
          <fieldset key={field.id} className="pack-goal">
            <legend>{t("goal", { goal, title: goals(goal as "1") })}</legend>
            <TextArea
              id={at(`${path}.words`)}
              label={t("words", { goal })}
              help={<WordCount control={control} index={index} />}
              optional
              rows={5}
              dir="auto"
              error={error(`${path}.words`)}
              {...register(`${path}.words`)}
            />
            <TextInput
              id={at(`${path}.ministry`)}
              label={t("ministry", { goal })}
              help={index === 0 && t("ministryHelp")}
              optional
              dir="auto"
              error={error(`${path}.ministry`)}
              {...register(`${path}.ministry`)}
            />
            <Button variant="plain" onClick={() => remove(index)}>
              {t("removeGoal", { goal })}
            </Button>
          </fieldset>
        );
      })}
      {rest.length > 0 && (
        <Select
          name="add-goal"
          id={at("add-goal")}
          label={t("addGoal")}
          width="medium"
          value=""
          onChange={({ target }) => append({ goal: Number(target.value), words: "", ministry: "" })}
        >
          <option value="">{t("chooseGoal")}</option>
          {rest.map((goal) => (
            <option key={goal} value={goal}>
              {t("goal", { goal: String(goal), title: goals(String(goal) as "1") })}
            </option>
          ))}
        </Select>
      )}
    </fieldset>
  );
}

function WordCount({ control, index }: { control: Control<PackValues>; index: number }) {
  const t = useTranslations("packs.edit");
  const words = useWatch({ control, name: `draft.goals.${index}.words` });
  return t("counted", { count: countWords(words ?? ""), most: String(MOST_WORDS) });
}
