"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Checkbox } from "@/components/ui/choice";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { VNR_STATUSES, type VnrStatus } from "@/db/enums";
import { addVnrYearAction, changeVnrYearAction } from "@/lib/countries/actions";

type Values = { country: string; year: string; status: VnrStatus; confirmed: boolean; source: string };
type Props = {
  stored: { id: string; version: number } | null;
  values: Values;
  /** To choose from for a new year. */
  countries: { iso3: string; name: string }[];
};

/** One year in which a country presents, and how that is known. */
export function VnrYearForm({ stored, values, countries }: Props) {
  const t = useTranslations("vnrYears");
  const router = useRouter();
  const form = useKeptForm<Values, { id: string }>({
    name: `vnr-year:${stored?.id ?? "new"}`,
    version: stored?.version ?? 0,
    values,
    save: ({ country, year, ...typed }, version) =>
      stored
        ? changeVnrYearAction({ id: stored.id, version, ...typed })
        : addVnrYearAction({ country, year: Number(year), ...typed }),
    onSaved: () => {
      if (!stored) form.settle(values);
      router.refresh();
    },
  });
  const { register, error } = form;
  const at = (name: string) => `${stored?.id ?? "new"}-${name}`;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={({ status, source }) => [
          { label: t("state"), text: t(`status.${status}`) },
          { label: t("source"), text: source },
        ]}
      />
      {!stored && (
        <>
          <Select
            id={at("country")}
            label={t("country")}
            width="medium"
            error={error("country")}
            {...register("country")}
          >
            {countries.map(({ iso3, name }) => (
              <option key={iso3} value={iso3}>
                {name}
              </option>
            ))}
          </Select>
          <NumberInput id={at("year")} label={t("year")} error={error("year")} {...register("year")} />
        </>
      )}
      <Select
        id={at("status")}
        label={t("state")}
        width="medium"
        error={error("status")}
        {...register("status")}
      >
        {VNR_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </Select>
      <TextInput
        id={at("source")}
        label={t("source")}
        help={t("sourceHelp")}
        optional
        dir="auto"
        error={error("source")}
        {...register("source")}
      />
      <Checkbox
        id={at("confirmed")}
        label={t("confirmed")}
        help={t("confirmedHelp")}
        {...register("confirmed")}
      />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "addSave")}
        variant="second"
      />
    </form>
  );
}
