"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { NumberInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { changeSettingsAction } from "@/lib/people/actions";
import { settingsChange } from "@/lib/people/schema";

const NUMBERS = ["quorum", "dueDays", "laterDueDays", "graceDays", "waitDays", "newsYears"] as const;

export function SettingsForm({ settings }: { settings: z.infer<typeof settingsChange> }) {
  const t = useTranslations("house.settings");
  const router = useRouter();
  const done = useTranslations("house.organisations");
  const refusal = useRefusal();
  const [answer, setAnswer] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(settingsChange),
    defaultValues: settings,
  });
  const { errors } = formState;
  const save = handleSubmit((values) =>
    startTransition(async () => {
      const result = await changeSettingsAction({ ...values, version: settings.version });
      setAnswer(result.ok ? "saved" : result.code);
      if (result.ok) router.refresh();
    }),
  );
  const number = { setValueAs: (value: unknown) => (value === "" ? Number.NaN : Number(value)) };
  return (
    <form onSubmit={save} noValidate>
      {answer && (
        <Band tone={answer === "saved" ? "good" : "danger"}>
          {answer === "saved" ? done("changed") : refusal.sentence(answer)}
        </Band>
      )}
      {NUMBERS.map((rule) => (
        <NumberInput
          key={rule}
          label={t(rule)}
          help={t(`${rule}Help`)}
          error={refusal.field(errors[rule]?.message)}
          {...register(rule, number)}
        />
      ))}
      <Checkbox
        label={t("sameCountryRule")}
        help={t("sameCountryRuleHelp")}
        {...register("sameCountryRule")}
      />
      <Checkbox
        label={t("namesAfterVerdict")}
        help={t("namesAfterVerdictHelp")}
        {...register("namesAfterVerdict")}
      />
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
