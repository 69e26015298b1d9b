"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { asNumber, useKeptForm } from "@/components/use-kept-form";
import { EVALUATOR_KINDS, type EvaluatorKind, METHODS, type Method } from "@/db/enums";
import { saveEvaluationAction } from "@/lib/projects/actions";

export type EvaluationValues = {
  title: string;
  method: Method | "" | null;
  evaluatorKind: EvaluatorKind | "" | null;
  evaluatorName: string;
  evaluatorEmail: string;
  periodStart: string;
  periodEnd: string;
  sampleSize: number | null;
  sampling: string;
  limits: string;
  reportUrl: string;
};

type Props = { projectId: string; evaluation: { id: string; version: number } | null; values: EvaluationValues; next?: string; submit: string };

export function EvaluationForm({ projectId, evaluation, values, next, submit }: Props) {
  const t = useTranslations("evidence.evaluation");
  const words = useTranslations("enums");
  const router = useRouter();
  const form = useKeptForm<EvaluationValues, { id: string }>({
    name: evaluation ? `evaluation:${evaluation.id}:${evaluation.version}` : `evaluation:${projectId}`,
    values,
    save: ({ method, evaluatorKind, ...rest }) =>
      saveEvaluationAction({ id: evaluation?.id ?? null, version: evaluation?.version ?? 1, projectId, method: method || null, evaluatorKind: evaluatorKind || null, ...rest }),
    onSaved: ({ id }) => (next ? router.push(next.replace("{id}", id)) : router.refresh()),
  });
  const { register, error } = form;
  return (
    <form onSubmit={form.submit} noValidate>
      {form.problem && <ErrorSummary title={form.problem} problems={form.problems} />}
      <TextInput label={t("title")} help={t("titleHelp")} error={error("title")} dir="auto" {...register("title")} />
      <RadioGroup
        label={t("method")}
        help={t("methodHelp")}
        error={error("method")}
        options={METHODS.map((method) => ({ value: method, label: words(`method.${method}`), help: words(`methodGuide.${method}`) }))}
        defaultValue={values.method ?? undefined}
        {...register("method")}
      />
      <Select label={t("evaluator")} help={t("evaluatorHelp")} error={error("evaluatorKind")} width="medium" {...register("evaluatorKind")}>
        <option value="" />
        {EVALUATOR_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words(`evaluatorKind.${kind}`)}
          </option>
        ))}
      </Select>
      <div className="pair">
        <TextInput label={t("evaluatorName")} optional error={error("evaluatorName")} dir="auto" {...register("evaluatorName")} />
        <TextInput label={t("evaluatorEmail")} optional help={t("evaluatorEmailHelp")} type="email" dir="ltr" error={error("evaluatorEmail")} {...register("evaluatorEmail")} />
      </div>
      <div className="pair">
        <DateInput label={t("from")} help={t("fromHelp")} error={error("periodStart")} {...register("periodStart")} />
        <DateInput label={t("to")} error={error("periodEnd")} {...register("periodEnd")} />
      </div>
      <NumberInput label={t("sampleSize")} help={t("sampleSizeHelp")} error={error("sampleSize")} {...register("sampleSize", asNumber)} />
      <TextArea label={t("sampling")} optional help={t("samplingHelp")} error={error("sampling")} rows={2} dir="auto" {...register("sampling")} />
      <TextArea label={t("limits")} help={t("limitsHelp")} error={error("limits")} rows={3} dir="auto" {...register("limits")} />
      <TextInput label={t("reportUrl")} optional help={t("reportUrlHelp")} dir="ltr" error={error("reportUrl")} {...register("reportUrl")} />
      <div className="btns sendbar">
        <Button type="submit" busy={form.pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
