"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { DateInput, Select } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import type { VnrStatus } from "@/db/enums";
import { openRoundAction } from "@/lib/vnr/actions";

type Props = {
  country: string;
  years: { year: number; status: VnrStatus | null }[];
  /** Where to go then; `{id}` stands for the new round. */
  next: string;
};

/** Opens the round of a year with its plan. */
export function OpenRoundForm({ country, years, next }: Props) {
  const t = useTranslations("vnr.open");
  const words = useTranslations("vnrYears.status");
  const router = useRouter();
  const form = useKeptForm({
    name: `vnr-round:new:${country}`,
    values: { year: String(years[0]?.year ?? ""), presentationOn: "" },
    save: ({ year, presentationOn }) => openRoundAction({ country, year: Number(year), presentationOn }),
    onSaved: ({ id }) => router.push(next.replace("{id}", id)),
  });
  const at = (name: string) => `${country}-${name}`;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} />
      <Select
        id={at("year")}
        label={t("year")}
        help={t("yearHelp")}
        width="medium"
        error={form.error("year")}
        {...form.register("year")}
      >
        {years.map(({ year, status }) => (
          <option key={year} value={year}>
            {status ? t("known", { year: String(year), status: words(status) }) : year}
          </option>
        ))}
      </Select>
      <DateInput
        id={at("presentationOn")}
        label={t("presentationOn")}
        help={t("presentationHelp")}
        optional
        error={form.error("presentationOn")}
        {...form.register("presentationOn")}
      />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("submit")} />
    </form>
  );
}
