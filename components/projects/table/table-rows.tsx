"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState, useTransition } from "react";
import { TableProblems } from "@/components/tables/table-problems";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SectionHead } from "@/components/ui/page-head";
import { useRefusal } from "@/components/use-refusal";
import type { Method } from "@/db/enums";
import { importFindingsAction } from "@/lib/projects/actions";
import type { TableField } from "@/lib/projects/table/columns";
import { readRows } from "@/lib/projects/table/read-rows";
import type { Mapping } from "@/lib/tables/columns";
import type { Cell } from "@/lib/tables/grid";
import { TableFindings } from "./table-findings";

type Props = {
  evaluationId: string;
  method: Method | null;
  back: string;
  rows: Cell[][];
  /** What the first of them is called in the table as people see it. */
  first: number;
  mapping: Mapping<TableField>;
  left: ReadonlySet<number>;
  onLeave: (left: ReadonlySet<number>) => void;
  correct: (row: number, column: number, text: string) => void;
};

/** What is not right, cell by cell; what is, drawn; and the button that saves all of it or says what is missing. */
export function TableRows({
  evaluationId,
  method,
  back,
  rows,
  first,
  mapping,
  left,
  onLeave,
  correct,
}: Props) {
  const t = useTranslations("tables");
  const refusal = useRefusal();
  const locale = useLocale();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const reading = useMemo(() => readRows(rows, { mapping, left, locale }), [rows, mapping, left, locale]);
  const { findings, problems } = reading;
  const save = () => {
    if (problems.length > 0) return setProblem(t("notYet", { count: problems.length }));
    if (findings.length === 0) return setProblem(t("nothing"));
    startTransition(async () => {
      const result = await importFindingsAction({
        evaluationId,
        findings: findings.map(({ finding }) => ({
          ...finding,
          baselineDate: finding.baselineDate ?? "",
          resultDate: finding.resultDate ?? "",
        })),
      }).catch(() => ({ ok: false as const, code: "offline" }));
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) router.push(back);
    });
  };
  return (
    <>
      <TableProblems
        {...{ rows, first, mapping, left, problems, onLeave, correct }}
        nameOf={(field) => t(`fields.${field}`)}
      />
      <section className="sec" aria-labelledby="found">
        <SectionHead id="found" title={t("found", { count: findings.length })} />
        <TableFindings findings={findings.map(({ finding }) => finding)} method={method} />
      </section>
      {problem && <ErrorSummary title={problem} problems={[]} />}
      <div className="btns sendbar">
        <Button busy={pending} onClick={save}>
          {t("save", { count: findings.length })}
        </Button>
      </div>
      <p className="quietly" role="status">
        {left.size > 0 && t("leftRows", { count: left.size })}
      </p>
    </>
  );
}
