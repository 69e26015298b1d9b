"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { RadioGroup } from "@/components/ui/choice";
import { Fold } from "@/components/ui/fold";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { EVALUATOR_KINDS, METHODS } from "@/db/enums";
import { parseNumber } from "@/lib/i18n/parse-number";
import { saveEvaluationAction } from "@/lib/projects/actions";
import type { EvaluationValues } from "@/lib/projects/form-values";
import { EvaluationDetails } from "./evaluation-details";
import { MethodGuide } from "./method-guide";
import { useEvaluationRows } from "./use-rows";

type Props = {
  projectId: string;
  evaluation: { id: string; version: number } | null;
  values: EvaluationValues;
  next?: string;
  submit: string;
};

export function EvaluationForm({ projectId, evaluation, values, next, submit }: Props) {
  const t = useTranslations("evidence.evaluation");
  const words = useTranslations("enums");
  const locale = useLocale();
  const router = useRouter();
  const rows = useEvaluationRows();
  const form = useKeptForm<EvaluationValues, { id: string }>({
    name: evaluation ? `evaluation:${evaluation.id}` : `evaluation:new:${projectId}`,
    version: evaluation?.version ?? 0,
    values,
    save: ({ method, evaluatorKind, sampleSize, responseRate, ...rest }, version) =>
      saveEvaluationAction({
        ...{ id: evaluation?.id ?? null, version: Math.max(version, 1), projectId, ...rest },
        ...{
          method: method || null,
          evaluatorKind: evaluatorKind || null,
          sampleSize: parseNumber(sampleSize, locale),
          responseRate: parseNumber(responseRate, locale),
        },
      }),
    onSaved: ({ id }) => {
      if (next) router.push(next.replace("{id}", id));
      else if (!evaluation) form.settle(values);
    },
  });
  const { register, error, watch } = form;
  const at = (name: string) => `${evaluation?.id ?? "evaluation"}-${name}`;
  return (
    <form onSubmit={form.submit} noValidate className="guided">
      <div>
        <KeptFormHead {...form.head} at={at} rows={rows} />
        <TextInput
          id={at("title")}
          label={t("title")}
          help={t("titleHelp")}
          error={error("title")}
          dir="auto"
          {...register("title")}
        />
        <RadioGroup
          id={at("method")}
          label={t("method")}
          help={t("methodHelp")}
          error={error("method")}
          options={METHODS.map((method) => ({
            value: method,
            label: words(`method.${method}`),
            help: words(`methodGuide.${method}`),
          }))}
          defaultValue={values.method ?? undefined}
          {...register("method")}
        />
        <Select
          id={at("evaluatorKind")}
          label={t("evaluator")}
          help={t("evaluatorHelp")}
          error={error("evaluatorKind")}
          width="medium"
          {...register("evaluatorKind")}
        >
          <option value="">{t("choose")}</option>
          {EVALUATOR_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`evaluatorKind.${kind}`)}
            </option>
          ))}
        </Select>
        <div className="pair">
          <TextInput
            id={at("evaluatorName")}
            label={t("evaluatorName")}
            optional
            help={t("evaluatorNameHelp")}
            error={error("evaluatorName")}
            dir="auto"
            {...register("evaluatorName")}
          />
          <TextInput
            id={at("evaluatorEmail")}
            label={t("evaluatorEmail")}
            optional
            help={t("evaluatorEmailHelp")}
            type="email"
            dir="ltr"
            error={error("evaluatorEmail")}
            {...register("evaluatorEmail")}
          />
        </div>
        <div className="pair">
          <DateInput
            id={at("periodStart")}
            label={t("from")}
            help={t("fromHelp")}
            error={error("periodStart")}
            {...register("periodStart")}
          />
          <DateInput
            id={at("periodEnd")}
            label={t("to")}
            help={t("toHelp")}
            error={error("periodEnd")}
            {...register("periodEnd")}
          />
        </div>
        <NumberInput
          id={at("sampleSize")}
          label={t("sampleSize")}
          help={t("sampleSizeHelp")}
          error={error("sampleSize")}
          {...register("sampleSize")}
        />
        <TextArea
          id={at("limits")}
          label={t("limits")}
          help={t("limitsHelp")}
          error={error("limits")}
          rows={3}
          dir="auto"
          {...register("limits")}
        />
        <Fold title={t("more")} open={evaluation !== null}>
          <EvaluationDetails register={register} error={error} at={at} />
        </Fold>
        <KeptFormFoot status={form.status} pending={form.pending} submit={submit} />
      </div>
      <MethodGuide method={watch("method") || null} />
    </form>
  );
}
