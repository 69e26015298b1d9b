"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Checkbox } from "@/components/ui/choice";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { CONTACT_ROLES, type ContactRole } from "@/db/enums";
import { saveContactAction } from "@/lib/vnr/actions";
import { usePartForm } from "./use-part-form";

type Values = {
  role: ContactRole;
  name: string;
  office: string;
  email: string;
  phone: string;
  first: boolean;
  why: string;
  howFound: string;
};
type Props = { roundId: string; stored: { id: string; version: number; values: Values } | null };

const EMPTY: Values = {
  ...{ role: "vnr_coordinator", name: "", office: "", email: "", phone: "" },
  ...{ first: false, why: "", howFound: "" },
};

/** Somebody in charge: who, where, how found, and why to approach them. */
export function ContactForm({ roundId, stored }: Props) {
  const t = useTranslations("vnr.contact");
  const { form, at, field } = usePartForm<Values>({
    ...{ name: "vnr-contact", of: roundId, stored, empty: EMPTY, label: (name) => t(name) },
    save: (typed, version) =>
      saveContactAction({ id: stored?.id ?? null, version: version || 1, roundId, ...typed }),
  });
  const texts = ["name", "office", "email", "phone", "why", "howFound"] as const;
  return (
    <form onSubmit={form.submit} noValidate>
      <KeptFormHead
        {...form.head}
        at={at}
        rows={(typed) => [
          { label: t("role"), text: t(`roles.${typed.role}`) },
          ...texts.map((name) => ({ label: t(name), text: typed[name] })),
        ]}
      />
      <Select width="medium" {...field("role")}>
        {CONTACT_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}
          </option>
        ))}
      </Select>
      <TextInput dir="auto" autoComplete="off" help={t("nameHelp")} {...field("name")} />
      <TextInput dir="auto" autoComplete="off" optional help={t("officeHelp")} {...field("office")} />
      <TextInput dir="ltr" autoComplete="off" optional inputMode="email" {...field("email")} />
      <TextInput dir="ltr" autoComplete="off" optional inputMode="tel" width="medium" {...field("phone")} />
      <Checkbox {...field("first")} />
      <TextArea dir="auto" optional rows={2} {...field("why")} />
      <TextArea dir="auto" optional rows={2} help={t("howFoundHelp")} {...field("howFound")} />
      <KeptFormFoot
        status={form.status}
        pending={form.pending}
        submit={t(stored ? "save" : "add")}
        variant="second"
      />
    </form>
  );
}
