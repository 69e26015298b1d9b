"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { DateInput, NumberInput, TextArea, TextInput } from "@/components/ui/text-input";
import { asNumber, useKeptForm } from "@/components/use-kept-form";
import { FINDING_KINDS, type FindingKind, type Method } from "@/db/enums";
import { deleteFindingAction, saveFindingAction } from "@/lib/projects/actions";

export type FindingValues = {
  kind: FindingKind;
  indicator: string;
  unit: string;
  baselineValue: number | null;
  baselineDate: string;
  resultValue: number | null;
  resultDate: string;
  comparisonValue: number | null;
  saidCount: number | null;
  n: number | null;
  breakdown: string;
  place: string;
};

type Props = { evaluationId: string; method: Method | null; finding: { id: string; version: number } | null; values: FindingValues; next?: string; submit: string };

/** Under this many people, somebody might be recognised. */
const FEW = 10;

export function FindingForm({ evaluationId, method, finding, values, next, submit }: Props) {
  const t = useTranslations("evidence.finding");
  const words = useTranslations("enums.findingKind");
  const router = useRouter();
  const form = useKeptForm<FindingValues, { id: string }>({
    name: finding ? `finding:${finding.id}:${finding.version}` : `finding:${evaluationId}`,
    values,
    save: (now) => saveFindingAction({ id: finding?.id ?? null, version: finding?.version ?? 1, evaluationId, ...now }),
    onSaved: () => {
      if (next) return router.push(next);
      if (!finding) form.reset(values);
      router.refresh();
    },
  });
  const { register, error, watch } = form;
  const quantitative = watch("kind") === "quantitative";
  const n = watch("n");
  const prefix = finding?.id ?? `new-${evaluationId}`;
  const at = (name: string) => `${prefix}-${name}`;
  const remove = async () => {
    if (!finding) return;
    const result = await deleteFindingAction(finding);
    if (result.ok) router.refresh();
    else form.setError("indicator", { message: result.code });
  };
  return (
    <form onSubmit={form.submit} noValidate>
      {form.problem && <ErrorSummary title={form.problem} problems={form.problems.map((one) => ({ ...one, id: at(one.id) }))} />}
      <RadioGroup id={at("kind")} label={t("kind")} inline options={FINDING_KINDS.map((kind) => ({ value: kind, label: words(kind) }))} defaultValue={values.kind} {...register("kind")} />
      <TextArea id={at("indicator")} label={t(quantitative ? "indicator" : "observation")} help={t(quantitative ? "indicatorHelp" : "observationHelp")} rows={2} error={error("indicator")} dir="auto" {...register("indicator")} />
      {quantitative && (
        <>
          <div className="pair">
            <NumberInput id={at("resultValue")} label={t("result")} error={error("resultValue")} {...register("resultValue", asNumber)} />
            <TextInput id={at("unit")} label={t("unit")} width="short" help={t("unitHelp")} error={error("unit")} dir="auto" {...register("unit")} />
            <DateInput id={at("resultDate")} label={t("resultDate")} optional error={error("resultDate")} {...register("resultDate")} />
          </div>
          <div className="pair">
            <NumberInput id={at("baselineValue")} label={t("baseline")} optional help={t("baselineHelp")} error={error("baselineValue")} {...register("baselineValue", asNumber)} />
            <DateInput id={at("baselineDate")} label={t("baselineDate")} optional error={error("baselineDate")} {...register("baselineDate")} />
          </div>
          {method === "comparison_group" && (
            <NumberInput id={at("comparisonValue")} label={t("comparison")} help={t("comparisonHelp")} error={error("comparisonValue")} {...register("comparisonValue", asNumber)} />
          )}
        </>
      )}
      <div className="pair">
        {!quantitative && <NumberInput id={at("saidCount")} label={t("said")} error={error("saidCount")} {...register("saidCount", asNumber)} />}
        <NumberInput id={at("n")} label={t(quantitative ? "n" : "asked")} help={t("nHelp")} error={error("n")} {...register("n", asNumber)} />
      </div>
      {typeof n === "number" && n > 0 && n < FEW && <Band tone="warn">{t("few")}</Band>}
      <TextInput id={at("place")} label={t("place")} optional help={t("placeHelp")} error={error("place")} dir="auto" {...register("place")} />
      <TextInput id={at("breakdown")} label={t("breakdown")} optional help={t("breakdownHelp")} error={error("breakdown")} dir="auto" {...register("breakdown")} />
      <div className="btns sendbar">
        <Button type="submit" busy={form.pending}>
          {submit}
        </Button>
        {finding && (
          <Button variant="plain" onClick={remove}>
            {t("remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
