"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { NumberInput, TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { FINDING_KINDS, type Method } from "@/db/enums";
import { parseNumber } from "@/lib/i18n/parse-number";
import { saveFindingAction } from "@/lib/projects/actions";
import type { FindingValues } from "@/lib/projects/form-values";
import { BreakdownRows } from "./breakdown-rows";
import { FindingDraft } from "./finding-draft";
import { FindingFigures } from "./finding-figures";
import { SmallGroupWarning } from "./small-group-warning";
import { useFindingRows } from "./use-rows";

type Props = {
  evaluationId: string;
  method: Method | null;
  finding: { id: string; version: number } | null;
  values: FindingValues;
  /** Where to go once saved; `again` once saved with “and another”. */
  next?: string;
  again?: string;
  submit: string;
  children?: ReactNode;
};

export function FindingForm({ evaluationId, method, finding, values, next, again, submit, children }: Props) {
  const t = useTranslations("evidence.finding");
  const words = useTranslations("enums.findingKind");
  const locale = useLocale();
  const router = useRouter();
  const rows = useFindingRows();
  const another = useRef(false);
  const form = useKeptForm<FindingValues, { id: string }>({
    name: finding ? `finding:${finding.id}` : `finding:new:${evaluationId}`,
    version: finding?.version ?? 0,
    values,
    save: (now, version) =>
      saveFindingAction({
        id: finding?.id ?? null,
        version: Math.max(version, 1),
        evaluationId,
        ...written(now, locale),
      }),
    onSaved: () => {
      const address = another.current ? again : next;
      another.current = false;
      if (!finding) form.settle(values);
      if (address) router.push(address);
    },
  });
  const { register, control, error, watch } = form;
  const now = watch();
  const quantitative = now.kind === "quantitative";
  const read = written(now, locale);
  const at = (name: string) => `${finding?.id ?? `new-${evaluationId}`}-${name}`;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} rows={rows} />
      <RadioGroup
        id={at("kind")}
        label={t("kind")}
        help={t("kindHelp")}
        inline
        options={FINDING_KINDS.map((kind) => ({ value: kind, label: words(kind) }))}
        defaultValue={values.kind}
        {...register("kind")}
      />
      <TextArea
        id={at("indicator")}
        label={t(quantitative ? "indicator" : "observation")}
        help={t(quantitative ? "indicatorHelp" : "observationHelp")}
        rows={2}
        error={error("indicator")}
        dir="auto"
        {...register("indicator")}
      />
      {quantitative && <FindingFigures method={method} register={register} error={error} at={at} />}
      <div className="pair">
        {!quantitative && (
          <NumberInput
            id={at("saidCount")}
            label={t("said")}
            help={t("saidHelp")}
            error={error("saidCount")}
            {...register("saidCount")}
          />
        )}
        <NumberInput
          id={at("n")}
          label={t(quantitative ? "n" : "asked")}
          help={t("nHelp")}
          error={error("n")}
          {...register("n")}
        />
      </div>
      <FindingDraft finding={read} method={method} />
      <TextInput
        id={at("place")}
        label={t("place")}
        optional
        help={t("placeHelp")}
        error={error("place")}
        dir="auto"
        {...register("place")}
      />
      <BreakdownRows quantitative={quantitative} {...{ control, register, error, at }} />
      <SmallGroupWarning finding={read} />
      <KeptFormFoot status={form.status} pending={form.pending} submit={submit}>
        {again && (
          <Button type="submit" variant="second" onClick={() => (another.current = true)}>
            {t("saveAndAnother")}
          </Button>
        )}
        {children}
      </KeptFormFoot>
    </form>
  );
}

/** What was typed, with its numbers read. */
function written(now: FindingValues, locale: string) {
  const { baselineValue, resultValue, comparisonValue, saidCount, n, breakdown, ...rest } = now;
  const read = (typed: string) => parseNumber(typed, locale);
  return {
    ...rest,
    ...{
      baselineValue: read(baselineValue),
      resultValue: read(resultValue),
      comparisonValue: read(comparisonValue),
    },
    ...{ saidCount: read(saidCount), n: read(n) },
    breakdown: breakdown
      .filter((row) => `${row.group}${row.n}${row.baseline}${row.result}`.trim() !== "")
      .map((row) => ({
        ...{ group: row.group, n: read(row.n) },
        ...{ baseline: rest.kind === "quantitative" ? read(row.baseline) : null, result: read(row.result) },
      })),
  };
}
