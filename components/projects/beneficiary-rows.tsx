"use client";

import { useTranslations } from "next-intl";
import { type Control, type Path, type UseFormRegister, useFieldArray, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { BENEFICIARY_GROUPS, COUNTINGS } from "@/db/enums";
import { NO_BENEFICIARIES, type ProjectValues } from "@/lib/projects/form-values";

type Props = {
  control: Control<ProjectValues & { organisationId: string }>;
  register: UseFormRegister<ProjectValues & { organisationId: string }>;
  error: (path: Path<ProjectValues>) => string | undefined;
  at: (name: string) => string;
};

/** Who outside the library gained, and how many of them. */
export function BeneficiaryRows({ control, register, error, at }: Props) {
  const t = useTranslations("evidence.project");
  const words = useTranslations("enums");
  const rows = useWatch({ control, name: "beneficiaries" });
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
                    {words(`beneficiaryGroup.${group}`)}
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
            {rows[index]?.group === "other" && (
              <TextInput
                id={at(`${path}.name`)}
                label={t("groupName")}
                help={t("groupNameHelp")}
                width="medium"
                error={error(`${path}.name`)}
                dir="auto"
                {...register(`${path}.name`)}
              />
            )}
            <Select
              id={at(`${path}.counted`)}
              label={t("counted")}
              optional
              help={t("countedHelp")}
              width="medium"
              {...register(`${path}.counted`)}
            >
              <option value="">{t("countedUnsaid")}</option>
              {COUNTINGS.map((counting) => (
                <option key={counting} value={counting}>
                  {words(`counting.${counting}`)}
                </option>
              ))}
            </Select>
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
      <Button variant="second" onClick={() => append(NO_BENEFICIARIES)}>
        {t("addBeneficiaries")}
      </Button>
    </fieldset>
  );
}
