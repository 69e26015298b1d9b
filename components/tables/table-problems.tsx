"use client";

import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { SectionHead } from "@/components/ui/page-head";
import { useRefusal } from "@/components/use-refusal";
import type { CellProblem, Mapping } from "@/lib/tables/columns";
import type { Cell } from "@/lib/tables/grid";

type Props<Field extends string> = {
  rows: Cell[][];
  /** What the first of them is called in the table as people see it. */
  first: number;
  mapping: Mapping<Field>;
  left: ReadonlySet<number>;
  problems: CellProblem<Field>[];
  nameOf: (field: Field) => string;
  onLeave: (left: ReadonlySet<number>) => void;
  correct: (row: number, column: number, text: string) => void;
};

/** As many rows as one looks at; the rest come up as these are settled. */
const AT_ONCE = 20;

/** Every cell that is not right, to be corrected in its place, and rows to be left out on purpose. */
export function TableProblems<Field extends string>(props: Props<Field>) {
  const { rows, first, mapping, left, problems, nameOf, onLeave, correct } = props;
  const t = useTranslations("tables");
  const refusal = useRefusal();
  const wrong = [...new Set(problems.map(({ row }) => row))].sort((a, b) => a - b);
  if (wrong.length === 0 && left.size === 0) return <p className="state done">{t("allRight")}</p>;
  return (
    <section className="sec" aria-labelledby="wrong">
      <SectionHead id="wrong" title={t("wrong", { count: wrong.length })} />
      {wrong.length > 0 && <ProblemSums problems={problems} nameOf={nameOf} />}
      <div className="btns">
        {wrong.length > 1 && (
          <Button variant="second" onClick={() => onLeave(new Set([...left, ...wrong]))}>
            {t("leaveAll", { count: wrong.length })}
          </Button>
        )}
        {left.size > 0 && (
          <Button variant="plain" onClick={() => onLeave(new Set())}>
            {t("takeBack", { count: left.size })}
          </Button>
        )}
      </div>
      <ol className="table-rows">
        {wrong.slice(0, AT_ONCE).map((row) => (
          <li key={row}>
            <fieldset>
              <legend>{t("row", { number: row + first })}</legend>
              <p className="quietly" dir="auto">
                {(rows[row] ?? [])
                  .map(({ text }) => text)
                  .filter(Boolean)
                  .join(" · ")
                  .slice(0, 200)}
              </p>
              <div className="pair">
                {problems
                  .filter((problem) => problem.row === row)
                  .map(({ field, code }) => {
                    const column = mapping.indexOf(field);
                    const id = `cell-${row}-${field}`;
                    const message = refusal.field(code);
                    return column < 0 ? (
                      <p className="err" key={field}>
                        {t("noColumn", { field: nameOf(field), problem: message ?? "" })}
                      </p>
                    ) : (
                      <div className="field bad" key={field}>
                        <label htmlFor={id}>{nameOf(field)}</label>
                        <input
                          id={id}
                          type="text"
                          dir="auto"
                          aria-invalid
                          aria-describedby={`${id}-error`}
                          defaultValue={rows[row]?.[column]?.text ?? ""}
                          onBlur={(event) => correct(row, column, event.target.value)}
                          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
                        />
                        <FieldError id={id} error={message} />
                      </div>
                    );
                  })}
              </div>
              <Button variant="plain" onClick={() => onLeave(new Set([...left, row]))}>
                {t("leave", { number: row + first })}
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      {wrong.length > AT_ONCE && <p>{t("more", { count: wrong.length - AT_ONCE })}</p>}
    </section>
  );
}

/** Where the same is wrong in many rows, one sentence for each column says so. */
function ProblemSums<Field extends string>({ problems, nameOf }: Pick<Props<Field>, "problems" | "nameOf">) {
  const t = useTranslations("tables");
  const refusal = useRefusal();
  const sums = [...Map.groupBy(problems, ({ field, code }) => `${field} ${code}`).values()].filter(
    (same) => same.length > 3,
  );
  return sums.map((same) => {
    const [one] = same;
    return (
      one && (
        <Band key={`${one.field} ${one.code}`} tone="warn">
          {t("sum", {
            field: nameOf(one.field),
            count: same.length,
            problem: refusal.field(one.code) ?? "",
          })}
        </Band>
      )
    );
  });
}
