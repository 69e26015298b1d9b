"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TableColumns } from "@/components/tables/table-columns";
import { TableSource } from "@/components/tables/table-source";
import { useTable } from "@/components/tables/use-table";
import { METRICS } from "@/db/enums";
import { FIGURE_FIELDS, FIGURE_HEADS, type FigureField, ROW_FIELDS } from "@/lib/countries/table/columns";
import type { Defaults } from "@/lib/countries/table/read-rows";
import { FigureRows, type StandingFigure } from "./figure-rows";
import { RowDefaults } from "./row-defaults";

type Props = { country: string; standing: StandingFigure[]; back: string };

const NOTHING: Defaults = { libraryType: "", year: "", unit: "", method: "", source: "" };

/** From a table to figures: what each column holds, what holds for all rows, every cell that is not right. */
export function FigureImport({ country, standing, back }: Props) {
  const t = useTranslations("profile.table");
  const nameOf = useFieldName();
  const { table, read } = useTable(FIGURE_HEADS);
  const [defaults, setDefaults] = useState(NOTHING);
  if (!table) return <TableSource help={t("pasteHelp")} onRead={read} />;
  const { mapping } = table.rows;
  const hasFigures = mapping.some((field) => field === "value" || METRICS.some((one) => one === field));
  return (
    <>
      <TableColumns
        {...table.columns}
        fields={FIGURE_FIELDS.map((field) => ({ field, name: nameOf(field) }))}
      />
      {hasFigures ? (
        <>
          <RowDefaults mapping={mapping} defaults={defaults} onChange={setDefaults} />
          <FigureRows {...{ country, standing, back, defaults, nameOf }} {...table.rows} />
        </>
      ) : (
        <p role="status">{t("valueFirst")}</p>
      )}
    </>
  );
}

function useFieldName() {
  const t = useTranslations("profile.table.fields");
  const metrics = useTranslations("enums.metric");
  const isRowField = (field: FigureField): field is (typeof ROW_FIELDS)[number] =>
    ROW_FIELDS.some((one) => one === field);
  return (field: FigureField): string => (isRowField(field) ? t(field) : metrics(field));
}
