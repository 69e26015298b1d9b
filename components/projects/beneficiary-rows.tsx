"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { BENEFICIARY_GROUPS } from "@/db/enums";
import type { ProjectValues } from "@/lib/projects/form-values";

type Props = {
  control: Control<ProjectValues & { organisationId: string }>;
  register: UseFormRegister<ProjectValues & { organisationId: string }>;
  error: (path: Path<ProjectValues>) => string | undefined;
  at: (name: string) => string;
};

/** Who outside the library gained, and how many of them. */
export function BeneficiaryRows({ control, register, error, at }: Props) {
  const t = useTranslations("evidence.project");
  const groups = useTranslations("enums.beneficiaryGroup");
  const { fields, append, remove } = useFieldArray({ control, name: "beneficiaries" });
  return (
    <fieldset className="group">
      <legend>{t("beneficiaries")}</legend>
      <p className="help">{t("beneficiariesHelp")}</p>
      {fields.map((row, index) => {
        const path = `beneficiaries.${index}` as const;
        return (
          <div key={row.id}>
            <div className="pair">
              <Select
                id={at(`${path}.group`)}
                label={t("group")}
                help={t("groupHelp")}
                width="medium"
                {...register(`${path}.group`)}
              >
                {BENEFICIARY_GROUPS.map((group) => (
                  <option key={group} value={group}>
                    {groups(group)}
                  </option>
                ))}
              </Select>
              <NumberInput
                id={at(`${path}.count`)}
                label={t("count")}
                help={t("countHelp")}
                error={error(`${path}.count`)}
                {...register(`${path}.count`)}
              />
            </div>
            <TextInput
              id={at(`${path}.how`)}
              label={t("reached")}
              optional
              help={t("reachedHelp")}
              error={error(`${path}.how`)}
              dir="auto"
              {...register(`${path}.how`)}
            />
            {fields.length > 1 && (
              <Button variant="plain" onClick={() => remove(index)}>
                {t("removeRow", { number: index + 1 })}
              </Button>
            )}
          </div>
        );
      })}
      <Button variant="second" onClick={() => append({ group: "everyone", count: "", how: "" })}>
        {t("addBeneficiaries")}
      </Button>
    </fieldset>
  );
}
