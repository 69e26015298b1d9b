"use client";

import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import type { Mapping } from "@/lib/tables/columns";
import type { Grid } from "@/lib/tables/grid";

/** What a column can hold, with its name for people. */
export type FieldName<Field extends string> = { field: Field; name: string };

type Props<Field extends string> = {
  grid: Grid;
  named: boolean;
  mapping: Mapping<Field>;
  fields: readonly FieldName<Field>[];
  onNamed: (named: boolean) => void;
  onMapping: (mapping: Mapping<Field>) => void;
  onAnother: () => void;
};

/** What each column holds: guessed from its name, and for the person to say. */
export function TableColumns<Field extends string>(props: Props<Field>) {
  const { grid, named, mapping, fields, onNamed, onMapping, onAnother } = props;
  const t = useTranslations("tables");
  const [head, ...below] = grid.rows;
  const examples = named ? below : grid.rows;
  const formulas = grid.rows.flat().filter(({ formula }) => formula).length;
  /** A field stands in one column: the one that had it before gives it away. */
  const choose = (column: number, field: Field | "") =>
    onMapping(mapping.map((now, at) => (at === column ? field : now === field ? "" : now)));
  return (
    <section className="sec" aria-labelledby="columns">
      <SectionHead id="columns" title={t("columns")}>
        <p>{t("size", { rows: named ? grid.rows.length - 1 : grid.rows.length, columns: mapping.length })}</p>
      </SectionHead>
      {grid.sheet !== null && (
        <p className="quietly">{t("sheet", { name: grid.sheet, others: grid.otherSheets })}</p>
      )}
      {formulas > 0 && <Band tone="plain">{t("formulas", { count: formulas })}</Band>}
      <label className="pick">
        <input type="checkbox" checked={named} onChange={(event) => onNamed(event.target.checked)} />
        <span>{t("named")}</span>
      </label>
      <Table
        labelledBy="columns"
        columns={[{ label: t("column") }, { label: t("example") }, { label: t("holds") }]}
      >
        {mapping.map((field, at) => {
          const name = (named && head?.[at]?.text) || t("columnNumber", { number: at + 1 });
          const example = examples.find((row) => row[at]?.text)?.[at]?.text ?? "";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <tr key={at}>
              <RowHead>
                <bdi>{name}</bdi>
              </RowHead>
              <Cell label={t("example")}>
                <bdi>{example.slice(0, 80)}</bdi>
              </Cell>
              <Cell label={t("holds")}>
                <select
                  aria-label={t("holdsOf", { name })}
                  value={field}
                  onChange={(event) => choose(at, event.target.value as Field | "")}
                >
                  <option value="">{t("leftOut")}</option>
                  {fields.map((one) => (
                    <option key={one.field} value={one.field}>
                      {one.name}
                    </option>
                  ))}
                </select>
              </Cell>
            </tr>
          );
        })}
      </Table>
      <p className="btns">
        <Button variant="plain" onClick={onAnother}>
          {t("another")}
        </Button>
      </p>
    </section>
  );
}
