"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/text-input";
import { isolated } from "@/lib/i18n/isolated";
import { GOALS } from "@/lib/sdg/goals";
import { targetKey, targetsOf } from "@/lib/sdg/targets";
import type { ActivityValues } from "@/lib/vnr/activity-values";
import { MOST_TARGETS } from "@/lib/vnr/most";

export type ActivityParts = {
  control: Control<ActivityValues>;
  register: UseFormRegister<ActivityValues>;
  error: (path: Path<ActivityValues>) => string | undefined;
  at: (name: string) => string;
};

/** Which of the 169 targets an activity serves, one row each. */
export function TargetRows({ control, register, error, at }: ActivityParts) {
  const t = useTranslations("vnrActivities");
  const { fields, append, remove } = useFieldArray({ control, name: "targets" });
  return (
    <fieldset className="group" aria-describedby={`${at("targets")}-error`}>
      <legend>{t("targets")}</legend>
      {fields.map((row, index) => (
        <div key={row.id}>
          <Select
            {...register(`targets.${index}.code`)}
            id={index === 0 ? at("targets") : at(`targets.${index}`)}
            label={t("target", { number: index + 1 })}
          >
            <option value="">{t("chooseTarget")}</option>
            <TargetOptions />
          </Select>
          {fields.length > 1 && (
            <Button variant="plain" onClick={() => remove(index)}>
              {t("removeTarget", { number: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      <FieldError id={at("targets")} error={error("targets")} />
      {fields.length < MOST_TARGETS && (
        <Button variant="second" onClick={() => append({ code: "" })}>
          {t("addTarget")}
        </Button>
      )}
    </fieldset>
  );
}

function TargetOptions() {
  const goals = useTranslations("goals");
  const titles = useTranslations("targets");
  return GOALS.map((goal) => (
    <optgroup key={goal} label={`${goal} ${goals(String(goal))}`}>
      {targetsOf(goal).map((target) => (
        <option key={target} value={target}>
          {isolated(target)} {titles(targetKey(target))}
        </option>
      ))}
    </optgroup>
  ));
}
