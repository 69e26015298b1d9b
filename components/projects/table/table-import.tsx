"use client";

import { useTranslations } from "next-intl";
import { TableColumns } from "@/components/tables/table-columns";
import { TableSource } from "@/components/tables/table-source";
import { useTable } from "@/components/tables/use-table";
import type { Method } from "@/db/enums";
import { FINDING_HEADS, TABLE_FIELDS } from "@/lib/projects/table/columns";
import { TableRows } from "./table-rows";

type Props = { evaluationId: string; method: Method | null; back: string };

/** From a table to findings in three looks: what was read, what each column holds, and every cell that is not right. */
export function TableImport({ evaluationId, method, back }: Props) {
  const t = useTranslations("tables");
  const { table, read } = useTable(FINDING_HEADS);
  if (!table) return <TableSource help={t("pasteHelp")} onRead={read} />;
  return (
    <>
      <TableColumns
        {...table.columns}
        fields={TABLE_FIELDS.map((field) => ({ field, name: t(`fields.${field}`) }))}
      />
      {table.rows.mapping.includes("indicator") ? (
        <TableRows {...{ evaluationId, method, back }} {...table.rows} />
      ) : (
        <p role="status">{t("indicatorFirst")}</p>
      )}
    </>
  );
}
