"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { ProjectValues } from "@/lib/projects/form-values";

type Props = {
  name: "partners" | "funders";
  control: Control<ProjectValues & { organisationId: string }>;
  register: UseFormRegister<ProjectValues & { organisationId: string }>;
  error: (path: Path<ProjectValues>) => string | undefined;
  at: (name: string) => string;
};

/** Those who worked with the library, or paid: they decide who may not review the story. */
export function PartnerRows({ name, control, register, error, at }: Props) {
  const t = useTranslations("evidence.project");
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <fieldset className="group">
      <legend>{t(name)}</legend>
      <p className="help">{t(`${name}Help`)}</p>
      {fields.map((row, index) => {
        const path = `${name}.${index}` as const;
        return (
          <div key={row.id} className="pair">
            <TextInput
              id={at(`${path}.name`)}
              label={t("partner")}
              error={error(`${path}.name`)}
              dir="auto"
              {...register(`${path}.name`)}
            />
            <TextInput
              id={at(`${path}.role`)}
              label={t("role")}
              optional
              error={error(`${path}.role`)}
              dir="auto"
              {...register(`${path}.role`)}
            />
            <TextInput
              id={at(`${path}.email`)}
              label={t("contact")}
              optional
              type="email"
              dir="ltr"
              error={error(`${path}.email`)}
              {...register(`${path}.email`)}
            />
            <Button variant="plain" onClick={() => remove(index)}>
              {t("removeRow", { number: index + 1 })}
            </Button>
          </div>
        );
      })}
      <Button variant="second" onClick={() => append({ name: "", role: "", email: "" })}>
        {t(name === "partners" ? "addPartner" : "addFunder")}
      </Button>
    </fieldset>
  );
}
