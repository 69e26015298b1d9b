"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { ProjectValues } from "@/lib/projects/form-values";

type Props = {
  control: Control<ProjectValues & { organisationId: string }>;
  register: UseFormRegister<ProjectValues & { organisationId: string }>;
  error: (path: Path<ProjectValues>) => string | undefined;
  at: (name: string) => string;
};

/** Where more is to be read about the project. */
export function LinkRows({ control, register, error, at }: Props) {
  const t = useTranslations("evidence.project");
  const { fields, append, remove } = useFieldArray({ control, name: "links" });
  return (
    <fieldset className="group">
      <legend>{t("links")}</legend>
      {fields.map((row, index) => {
        const path = `links.${index}` as const;
        return (
          <div key={row.id} className="pair">
            <TextInput
              id={at(`${path}.url`)}
              label={t("address")}
              help={t("addressHelp")}
              dir="ltr"
              error={error(`${path}.url`)}
              {...register(`${path}.url`)}
            />
            <TextInput
              id={at(`${path}.label`)}
              label={t("linkLabel")}
              optional
              error={error(`${path}.label`)}
              dir="auto"
              {...register(`${path}.label`)}
            />
            <Button variant="plain" onClick={() => remove(index)}>
              {t("removeRow", { number: index + 1 })}
            </Button>
          </div>
        );
      })}
      <Button variant="second" onClick={() => append({ url: "", label: "" })}>
        {t("addLink")}
      </Button>
    </fieldset>
  );
}
