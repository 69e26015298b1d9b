"use client";

import { useLocale, useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { parseNumber } from "@/lib/i18n/parse-number";
import { saveActivityAction } from "@/lib/vnr/actions";
import { type ActivityValues, NO_ACTIVITY } from "@/lib/vnr/activity-values";
import { FigureRows } from "./figure-rows";
import { TargetRows } from "./target-rows";
import { usePartForm } from "./use-part-form";

type Props = {
  roundId: string;
  stored: { id: string; version: number; values: ActivityValues } | null;
  organisations: { id: string; name: string }[];
};

/** Work that is not a story: what, when, by whom, with which figures, towards which targets, known from where. */
export function ActivityForm({ roundId, stored, organisations }: Props) {
  const t = useTranslations("vnrActivities");
  const locale = useLocale();
  const { form, at, field } = usePartForm<ActivityValues>({
    ...{ name: "vnr-activity", of: roundId, stored, empty: NO_ACTIVITY },
    label: (name) => t(name === "organisationId" ? "organisation" : (name as "title")),
    save: (typed, version) =>
      saveActivityAction({
        ...{ id: stored?.id ?? null, version: version || 1, roundId },
        ...written(typed, locale),
      }),
  });
  const { control, register, error } = form;
  const parts = { control, register, error, at };
  const named = (id: string) => organisations.find((one) => one.id === id)?.name;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [
          { label: t("title"), text: typed.title },
          { label: t("text"), text: typed.text },
          { label: t("startsOn"), text: typed.startsOn },
          { label: t("endsOn"), text: typed.endsOn },
          { label: t("organisation"), text: named(typed.organisationId) ?? typed.organisationName },
          { label: t("targets"), text: typed.targets.map(({ code }) => code).join(", ") },
          {
            label: t("figures"),
            text: typed.figures
              .map(({ what, value, unit, year }) => [what, value, unit, year].filter(Boolean).join(" "))
              .join("; "),
          },
          { label: t("source"), text: typed.source },
        ]}
      />
      <TextInput dir="auto" help={t("titleHelp")} {...field("title")} />
      <TextArea dir="auto" optional rows={3} {...field("text")} />
      <div className="pair">
        <DateInput {...field("startsOn")} />
        <DateInput optional help={t("endsOnHelp")} {...field("endsOn")} />
      </div>
      <Select {...field("organisationId")}>
        <option value="">{t("otherOrganisation")}</option>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {form.watch("organisationId") === "" && (
        <TextInput dir="auto" help={t("organisationNameHelp")} {...field("organisationName")} />
      )}
      <TargetRows {...parts} />
      <FigureRows {...parts} />
      <TextInput dir="auto" optional help={t("sourceHelp")} {...field("source")} />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "add")}
        variant="second"
      />
    </form>
  );
}

/** What was typed as the verb takes it: numbers read, rows left empty dropped. */
const written = ({ targets, figures, ...rest }: ActivityValues, locale: string) => ({
  ...rest,
  targets: targets.flatMap(({ code }) => (code ? [code] : [])),
  figures: figures
    .filter(({ what, value, source }) => `${what}${value}${source}`.trim() !== "")
    .map(({ value, year, ...figure }) => ({
      ...figure,
      value: parseNumber(value, locale) ?? Number.NaN,
      year: parseNumber(year, locale) ?? Number.NaN,
    })),
});
