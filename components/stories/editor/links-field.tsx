"use client";

import { useTranslations } from "next-intl";
import type { SectionValue } from "@/lib/stories/schema";
import { RowList } from "./row-list";

type Props = { value: SectionValue<"links">; onChange: (value: SectionValue<"links">) => void };

export function LinksField({ value, onChange }: Props) {
  const t = useTranslations("editor.links");
  const columns = [
    { key: "url", label: t("url"), dir: "ltr" },
    { key: "label", label: t("label") },
  ] as const;
  return (
    <RowList
      rows={value}
      onChange={onChange}
      columns={columns}
      empty={{ url: "https://", label: "" }}
      add={t("add")}
    />
  );
}
