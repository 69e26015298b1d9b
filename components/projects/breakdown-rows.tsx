"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { NumberInput, TextInput } from "@/components/ui/text-input";
import { type FindingValues, NO_BREAKDOWN } from "@/lib/projects/form-values";

type Props = {
  quantitative: boolean;
  control: Control<FindingValues>;
  register: UseFormRegister<FindingValues>;
  error: (path: Path<FindingValues>) => string | undefined;
  at: (name: string) => string;
};

/** The same finding among groups of those observed: a row each. */
export function BreakdownRows({ quantitative, control, register, error, at }: Props) {
  const t = useTranslations("evidence.breakdown");
  const { fields, append, remove } = useFieldArray({ control, name: "breakdown" });
  return (
    <Fold title={t("title", { count: fields.length })} open={fields.length > 0}>
      <p className="help">{t("help")}</p>
      {fields.map((row, index) => {
        const path = `breakdown.${index}` as const;
        const figure = (name: "n" | "baseline" | "result", label: string) => (
          <NumberInput
            id={at(`${path}.${name}`)}
            label={label}
            optional
            error={error(`${path}.${name}`)}
            {...register(`${path}.${name}`)}
          />
        );
        return (
          <fieldset key={row.id} className="breakdown">
            <legend className="vh">{t("row", { number: index + 1 })}</legend>
            <div className="pair">
              <TextInput
                id={at(`${path}.group`)}
                label={t("group")}
                width="medium"
                error={error(`${path}.group`)}
                dir="auto"
                {...register(`${path}.group`)}
              />
              {figure("n", t("n"))}
              {quantitative && figure("baseline", t("baseline"))}
              {figure("result", t(quantitative ? "result" : "said"))}
            </div>
            <Button variant="plain" onClick={() => remove(index)}>
              {t("remove", { number: index + 1 })}
            </Button>
          </fieldset>
        );
      })}
      <Button variant="second" onClick={() => append(NO_BREAKDOWN)}>
        {t("add")}
      </Button>
    </Fold>
  );
}
