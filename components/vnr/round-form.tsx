"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Button } from "@/components/ui/button";
import { DateInput, Select } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { VNR_STATUSES, type VnrStatus } from "@/db/enums";
import { saveRoundAction } from "@/lib/vnr/actions";
import { KEY_DATES, type KeyDates, keyDates } from "@/lib/vnr/dates";

type Values = KeyDates & { status: VnrStatus };
type Props = { id: string; version: number; values: Values };

/** Status and dates of a round; the dates can be counted back from the presentation anew. */
export function RoundForm({ id, version, values }: Props) {
  const t = useTranslations("vnr");
  const words = useTranslations("vnrYears.status");
  const router = useRouter();
  const form = useKeptForm<Values, unknown>({
    name: `vnr-round:${id}`,
    version,
    values,
    save: (typed, base) => saveRoundAction({ id, version: base, ...typed }),
    onSaved: router.refresh,
  });
  const { register, error } = form;
  const countBack = () => {
    const presentationOn = form.getValues("presentationOn");
    if (!presentationOn) return;
    const { mainMessagesOn, reportOn } = keyDates(presentationOn);
    form.setValue("mainMessagesOn", mainMessagesOn);
    form.setValue("reportOn", reportOn);
  };
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        rows={(typed) => [
          { label: t("state"), text: words(typed.status) },
          ...KEY_DATES.map((date) => ({ label: t(`dates.${date}`), text: typed[date] })),
        ]}
      />
      <Select label={t("state")} help={t("stateHelp")} width="medium" {...register("status")} id="status">
        {VNR_STATUSES.map((status) => (
          <option key={status} value={status}>
            {words(status)}
          </option>
        ))}
      </Select>
      {KEY_DATES.map((date) => (
        <DateInput
          key={date}
          id={date}
          label={t(`dates.${date}`)}
          help={date === "presentationOn" ? t("dates.help") : undefined}
          error={error(date)}
          {...register(date)}
        />
      ))}
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("saveRound")} variant="second">
        <Button variant="plain" onClick={countBack}>
          {t("dates.countBack")}
        </Button>
      </KeptFormFoot>
    </form>
  );
}
