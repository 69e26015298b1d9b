"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { DateInput, Select, TextArea } from "@/components/ui/text-input";
import { EXCHANGE_WAYS, type ExchangeWay } from "@/db/enums";
import { addExchangeAction } from "@/lib/vnr/actions";
import { usePartForm } from "./use-part-form";

type Values = { happenedOn: string; way: ExchangeWay; what: string };

/** What was said with a contact: one more entry of the history. */
export function ExchangeForm({ contactId, today }: { contactId: string; today: string }) {
  const t = useTranslations("vnr.exchange");
  const { form, at, field } = usePartForm<Values>({
    ...{ name: "vnr-exchange", of: contactId, stored: null, label: (name) => t(name) },
    empty: { happenedOn: today, way: "mail", what: "" },
    save: (typed) => addExchangeAction({ contactId, ...typed }),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} />
      <DateInput {...field("happenedOn")} />
      <Select width="medium" {...field("way")}>
        {EXCHANGE_WAYS.map((way) => (
          <option key={way} value={way}>
            {t(`ways.${way}`)}
          </option>
        ))}
      </Select>
      <TextArea dir="auto" rows={3} {...field("what")} />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("add")} variant="second" />
    </form>
  );
}
