"use client";

import { useTranslations } from "next-intl";
import type { Path, UseFormRegister } from "react-hook-form";
import { NumberInput, TextArea, TextInput } from "@/components/ui/text-input";
import type { EvaluationValues } from "@/lib/projects/form-values";

type Props = {
  register: UseFormRegister<EvaluationValues>;
  error: (path: Path<EvaluationValues>) => string | undefined;
  at: (name: string) => string;
};

/** What makes an evaluation easier to judge, and is not asked of everyone. */
export function EvaluationDetails({ register, error, at }: Props) {
  const t = useTranslations("evidence.evaluation");
  const texts = (name: keyof EvaluationValues & string) => ({
    id: at(name),
    error: error(name),
    optional: true,
    ...register(name),
  });
  return (
    <>
      <TextArea
        label={t("independence")}
        help={t("independenceHelp")}
        rows={2}
        dir="auto"
        {...texts("independence")}
      />
      <TextArea
        label={t("instrument")}
        help={t("instrumentHelp")}
        rows={2}
        dir="auto"
        {...texts("instrument")}
      />
      <TextInput label={t("population")} help={t("populationHelp")} dir="auto" {...texts("population")} />
      <TextArea label={t("sampling")} help={t("samplingHelp")} rows={2} dir="auto" {...texts("sampling")} />
      <NumberInput
        label={t("responseRate")}
        help={t("responseRateHelp")}
        unit="%"
        {...texts("responseRate")}
      />
      <TextArea label={t("ethics")} help={t("ethicsHelp")} rows={2} dir="auto" {...texts("ethics")} />
      <TextInput label={t("reportUrl")} help={t("reportUrlHelp")} dir="ltr" {...texts("reportUrl")} />
    </>
  );
}
