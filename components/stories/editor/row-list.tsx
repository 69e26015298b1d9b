"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { describedBy, FieldError } from "@/components/ui/field";
import { useFieldProblem } from "./field-problems";

type Props<Key extends string> = {
  rows: Record<Key, string>[];
  onChange: (rows: Record<Key, string>[]) => void;
  columns: readonly { key: Key; label: string; dir?: "ltr" }[];
  empty: Record<Key, string>;
  add: string;
};

/** Rows of short texts: partners, links. */
export function RowList<Key extends string>({ rows, onChange, columns, empty, add }: Props<Key>) {
  const t = useTranslations("editor");
  const id = useId();
  const problem = useFieldProblem();
  return (
    <>
      <ol className="claims">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
          <li key={index}>
            <div className="pair">
              {columns.map(({ key, label, dir }) => (
                <div className="field" key={key}>
                  <label htmlFor={`${id}-${key}-${index}`}>{label}</label>
                  <input
                    type="text"
                    {...describedBy(`${id}-${key}-${index}`, { error: problem(`${index}.${key}`) })}
                    dir={dir}
                    value={row[key]}
                    onChange={(event) =>
                      onChange(
                        rows.map((one, at) => (at === index ? { ...one, [key]: event.target.value } : one)),
                      )
                    }
                  />
                  <FieldError id={`${id}-${key}-${index}`} error={problem(`${index}.${key}`)} />
                </div>
              ))}
            </div>
            <Button variant="plain" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              {t("removeRow", { number: index + 1 })}
            </Button>
          </li>
        ))}
      </ol>
      <Button variant="second" onClick={() => onChange([...rows, empty])}>
        {add}
      </Button>
    </>
  );
}
