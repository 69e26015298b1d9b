"use client";

import { useLocale, useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { usePartForm } from "@/components/vnr/use-part-form";
import { LAW_KINDS, type LawKind } from "@/db/enums";
import { saveLawAction } from "@/lib/countries/profile-actions";
import { parseNumber } from "@/lib/i18n/parse-number";

type Values = { kind: LawKind; title: string; year: string; link: string; note: string };
type Props = { country: string; stored: { id: string; version: number; values: Values } | null };

const EMPTY: Values = { kind: "library_law", title: "", year: "", link: "", note: "" };

/** A law or policy that the libraries of the country work under. */
export function LawForm({ country, stored }: Props) {
  const t = useTranslations("profile.law");
  const kinds = useTranslations("enums.lawKind");
  const locale = useLocale();
  const { form, at, field } = usePartForm<Values>({
    ...{ name: "country-law", of: country, stored, empty: EMPTY, label: (name) => t(name) },
    save: ({ year, ...typed }, version) =>
      saveLawAction({
        ...{ id: stored?.id ?? null, version, country, ...typed },
        year: parseNumber(year, locale),
      }),
  });
  const texts = ["title", "year", "link", "note"] as const;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [
          { label: t("kind"), text: kinds(typed.kind) },
          ...texts.map((name) => ({ label: t(name), text: typed[name] })),
        ]}
      />
      <Select width="medium" {...field("kind")}>
        {LAW_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </Select>
      <TextInput dir="auto" {...field("title")} />
      <NumberInput optional inputMode="numeric" {...field("year")} />
      <TextInput dir="ltr" optional inputMode="url" {...field("link")} />
      <TextArea dir="auto" optional rows={3} help={t("noteHelp")} {...field("note")} />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "add")}
        variant="second"
      />
    </form>
  );
}
