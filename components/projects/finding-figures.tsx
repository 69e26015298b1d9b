"use client";

import { useTranslations } from "next-intl";
import type { Path, UseFormRegister } from "react-hook-form";
import { DateInput, NumberInput, TextInput } from "@/components/ui/text-input";
import type { Method } from "@/db/enums";
import type { FindingValues } from "@/lib/projects/form-values";

type Props = {
  method: Method | null;
  register: UseFormRegister<FindingValues>;
  error: (path: Path<FindingValues>) => string | undefined;
  at: (name: string) => string;
};

/** The figures of a quantitative finding: its result, what was before, and the other group where there is one. */
export function FindingFigures({ method, register, error, at }: Props) {
  const t = useTranslations("evidence.finding");
  return (
    <>
      <div className="pair">
        <NumberInput
          id={at("resultValue")}
          label={t("result")}
          help={t("resultHelp")}
          error={error("resultValue")}
          {...register("resultValue")}
        />
        <TextInput
          id={at("unit")}
          label={t("unit")}
          optional
          width="short"
          help={t("unitHelp")}
          error={error("unit")}
          dir="auto"
          {...register("unit")}
        />
        <DateInput
          id={at("resultDate")}
          label={t("resultDate")}
          optional
          error={error("resultDate")}
          {...register("resultDate")}
        />
      </div>
      <div className="pair">
        <NumberInput
          id={at("baselineValue")}
          label={t("baseline")}
          optional
          help={t("baselineHelp")}
          error={error("baselineValue")}
          {...register("baselineValue")}
        />
        <DateInput
          id={at("baselineDate")}
          label={t("baselineDate")}
          optional
          error={error("baselineDate")}
          {...register("baselineDate")}
        />
      </div>
      {method === "comparison_group" && (
        <NumberInput
          id={at("comparisonValue")}
          label={t("comparison")}
          help={t("comparisonHelp")}
          error={error("comparisonValue")}
          {...register("comparisonValue")}
        />
      )}
    </>
  );
}
