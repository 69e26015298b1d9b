"use client";

import { useLocale, useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { usePartForm } from "@/components/vnr/use-part-form";
import {
  COLLECTION_METHODS,
  type CollectionMethod,
  LIBRARY_TYPES,
  type LibraryType,
  METRICS,
  type Metric,
} from "@/db/enums";
import { slotKey } from "@/lib/countries/figures";
import { saveStatisticAction } from "@/lib/countries/profile-actions";
import { parseNumber } from "@/lib/i18n/parse-number";

type Values = {
  libraryType: LibraryType;
  metric: Metric;
  year: string;
  value: string;
  currency: string;
  method: CollectionMethod;
  source: string;
};
type Props = {
  country: string;
  /** The figure that is corrected; null for another one. */
  stored: { version: number; values: Values } | null;
};

const EMPTY: Values = {
  ...{ libraryType: "all", metric: "service_points", year: "", value: "", currency: "" },
  ...{ method: "official_statistics", source: "" },
};

/** One figure with its year, how it was come by and where it stands; corrected, what stood before is kept. */
export function FigureForm({ country, stored }: Props) {
  const t = useTranslations("profile.figure");
  const enums = useTranslations("enums");
  const locale = useLocale();
  const { form, at, field } = usePartForm<Values>({
    ...{ name: "statistic", of: country, empty: EMPTY, label: (name) => t(name) },
    stored: stored && {
      ...stored,
      id: `${country}.${slotKey({ ...stored.values, year: Number(stored.values.year) })}`,
    },
    save: ({ year, value, currency, ...typed }, version) =>
      saveStatisticAction({
        ...{ country, version, ...typed },
        currency: typed.metric === "preservation_spending" ? currency : "",
        // What is no number goes on as it is: the server says so beside the field.
        year: parseNumber(year, locale) as number,
        value: parseNumber(value, locale) as number,
      }),
  });
  const metric = form.watch("metric");
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [
          { label: t("value"), text: `${typed.value} ${typed.currency}`.trim() },
          { label: t("method"), text: enums(`collectionMethod.${typed.method}`) },
          { label: t("source"), text: typed.source },
        ]}
      />
      {!stored && (
        <>
          <Select width="medium" {...field("metric")}>
            {METRICS.map((one) => (
              <option key={one} value={one}>
                {enums(`metric.${one}`)}
              </option>
            ))}
          </Select>
          <Select
            width="medium"
            help={metric === "population" ? t("populationHelp") : undefined}
            {...field("libraryType")}
          >
            {LIBRARY_TYPES.map((one) => (
              <option key={one} value={one}>
                {enums(`libraryType.${one}`)}
              </option>
            ))}
          </Select>
          <NumberInput inputMode="numeric" {...field("year")} />
        </>
      )}
      <NumberInput help={enums(`metricHelp.${metric}`)} {...field("value")} />
      {metric === "preservation_spending" && (
        <TextInput width="short" dir="ltr" help={t("currencyHelp")} {...field("currency")} />
      )}
      <Select width="medium" {...field("method")}>
        {COLLECTION_METHODS.map((one) => (
          <option key={one} value={one}>
            {enums(`collectionMethod.${one}`)}
          </option>
        ))}
      </Select>
      <TextInput dir="auto" help={t("sourceHelp")} {...field("source")} />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "correct" : "add")}
        variant="second"
      />
    </form>
  );
}
