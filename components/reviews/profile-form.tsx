"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { CheckboxGroup } from "@/components/ui/choice";
import { DateInput, NumberInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import type { Region } from "@/lib/geo/regions";
import { saveReviewerProfileAction } from "@/lib/reviews/profile-actions";
import { GOALS } from "@/lib/sdg/goals";

type Values = {
  languages: string[];
  regions: string[];
  goals: string[];
  loadLimit: string;
  awayFrom: string;
  awayUntil: string;
};
type Language = { tag: string; name: string };
type Props = {
  version: number;
  values: Values;
  /** Languages that stand there unfolded. */
  near: Language[];
  further: Language[];
  regions: readonly string[];
};

/** What a reviewer reads and knows, how much at once, and when not. */
export function ReviewerProfileForm({ version, values, near, further, regions }: Props) {
  const t = useTranslations("reviewers.profile");
  const named = useTranslations("regions");
  const goals = useTranslations("goals");
  const form = useKeptForm({
    name: "reviewer-profile",
    version,
    values,
    save: (typed: Values, base) =>
      saveReviewerProfileAction({
        ...{ version: base, loadLimit: typed.loadLimit.trim() || "0" },
        ...{ awayFrom: typed.awayFrom, awayUntil: typed.awayUntil },
        languages: ticked(typed.languages),
        regions: ticked(typed.regions) as Region[],
        goals: ticked(typed.goals),
      }),
    onSaved: () => {},
  });
  const { register, error } = form;
  const languageNames = (all: readonly string[]) =>
    all.map((tag) => [...near, ...further].find((one) => one.tag === tag)?.name ?? tag).join(", ");
  const rows = (typed: Values) => [
    { label: t("languages"), text: languageNames(typed.languages) },
    { label: t("regions"), text: typed.regions.map((one) => named(one)).join(", ") },
    { label: t("goals"), text: typed.goals.join(", ") },
    { label: t("loadLimit"), text: typed.loadLimit },
    { label: t("awayFrom"), text: typed.awayFrom },
    { label: t("awayUntil"), text: typed.awayUntil },
  ];
  const languages = (some: Language[]) => some.map(({ tag, name }) => ({ value: tag, label: name }));
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} rows={rows} />
      <CheckboxGroup
        inline
        label={t("languages")}
        help={t("languagesHelp")}
        error={error("languages")}
        options={languages(near)}
        {...register("languages")}
      />
      <details className="fold">
        <summary>{t("moreLanguages")}</summary>
        <CheckboxGroup
          inline
          id="more-languages"
          label={t("moreLanguages")}
          options={languages(further)}
          {...register("languages")}
        />
      </details>
      <CheckboxGroup
        inline
        label={t("regions")}
        help={t("regionsHelp")}
        error={error("regions")}
        options={regions.map((region) => ({ value: region, label: named(region) }))}
        {...register("regions")}
      />
      <CheckboxGroup
        inline
        label={t("goals")}
        error={error("goals")}
        options={GOALS.map((goal) => ({ value: String(goal), label: `${goal} ${goals(String(goal))}` }))}
        {...register("goals")}
      />
      <NumberInput
        label={t("loadLimit")}
        help={t("loadLimitHelp")}
        error={error("loadLimit")}
        {...register("loadLimit")}
      />
      <div className="pair">
        <DateInput label={t("awayFrom")} optional error={error("awayFrom")} {...register("awayFrom")} />
        <DateInput
          label={t("awayUntil")}
          optional
          help={t("awayHelp")}
          error={error("awayUntil")}
          {...register("awayUntil")}
        />
      </div>
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("save")} />
    </form>
  );
}

/** Of a group of boxes of which none is ticked the form says `false`. */
const ticked = (boxes: string[] | false): string[] => boxes || [];
