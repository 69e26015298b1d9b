"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";

export type LanguageChoice = { tag: string; name: string };

/** The list that a `LanguageInput` offers; once on a page. */
export function LanguageList({ id, languages }: { id: string; languages: LanguageChoice[] }) {
  return (
    <datalist id={id}>
      {languages.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </datalist>
  );
}

type Props<Row extends { id: string }> = {
  legend: string;
  help: string;
  rows: Row[];
  /** The row's fields. */
  children: (row: Row, index: number) => ReactNode;
  onAdd: () => void;
  onRemove: (index: number) => void;
  /** Whether the last row may go too. */
  mayBeEmpty?: boolean;
};

/** The same thing in several languages, a row for each; a removed row leaves the focus on the button that adds one. */
export function LanguageRows<Row extends { id: string }>({
  legend,
  help,
  rows,
  children,
  onAdd,
  onRemove,
  mayBeEmpty = false,
}: Props<Row>) {
  const t = useTranslations("house.languages");
  const add = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    onRemove(index);
    add.current?.focus();
  };
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      <p className="quietly">{help}</p>
      {rows.map((row, index) => (
        <div key={row.id} className="pair">
          {children(row, index)}
          {(mayBeEmpty || rows.length > 1) && (
            <Button variant="plain" onClick={() => remove(index)}>
              {t("remove", { number: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      <Button variant="second" onClick={onAdd} ref={add}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
