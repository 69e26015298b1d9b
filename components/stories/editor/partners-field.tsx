"use client";

import { useTranslations } from "next-intl";
import type { SectionValue } from "@/lib/stories/schema";
import { RowList } from "./row-list";

type Props = { value: SectionValue<"partners">; onChange: (value: SectionValue<"partners">) => void };

export function PartnersField({ value, onChange }: Props) {
  const t = useTranslations("editor.partners");
  const columns = [
    { key: "name", label: t("name") },
    { key: "role", label: t("role") },
  ] as const;
  return (
    <RowList
      rows={value}
      onChange={onChange}
      columns={columns}
      empty={{ name: "", role: "" }}
      add={t("add")}
    />
  );
}
