"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { proposePartnerAction } from "@/lib/vnr/partner-actions";

type Props = {
  country: string;
  locale: Locale;
  /** Organisations that are here without anybody, and kinds of ones that are not here yet. */
  choices: { value: string; label: string }[];
};

/** Proposes somebody who leads the organisation that is missing from the country's workspace. */
export function PartnerForm({ country, locale, choices }: Props) {
  const t = useTranslations("vnrPartner");
  const router = useRouter();
  const empty = { organisation: choices[0]?.value ?? "", newName: "", name: "", email: "", locale, why: "" };
  const form = useKeptForm<typeof empty, unknown>({
    name: `vnr-partner:${country}`,
    values: empty,
    save: (typed) => proposePartnerAction({ country, ...typed }),
    onSaved: () => {
      form.settle(empty);
      router.refresh();
    },
  });
  const at = (name: string) => `partner-${country}-${name}`;
  const field = (name: keyof typeof empty) => ({
    ...{ id: at(name), label: t(name), error: form.error(name), ...form.register(name) },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} />
      <Select {...field("organisation")}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <TextInput dir="auto" autoComplete="off" optional help={t("newNameHelp")} {...field("newName")} />
      <TextInput dir="auto" autoComplete="off" {...field("name")} />
      <TextInput dir="ltr" autoComplete="off" inputMode="email" {...field("email")} />
      <Select width="medium" {...field("locale")}>
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NATIVE_NAMES[one]}
          </option>
        ))}
      </Select>
      <TextArea dir="auto" rows={4} help={t("whyHelp")} {...field("why")} />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("send")} variant="second" />
    </form>
  );
}
