"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState, useTransition } from "react";
import { TableProblems } from "@/components/tables/table-problems";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SectionHead } from "@/components/ui/page-head";
import { useRefusal } from "@/components/use-refusal";
import { MOST_FIGURES } from "@/lib/countries/figure-schema";
import { slotKey } from "@/lib/countries/figures";
import { importStatisticsAction } from "@/lib/countries/profile-actions";
import type { FigureField } from "@/lib/countries/table/columns";
import { type Defaults, readFigures } from "@/lib/countries/table/read-rows";
import type { Mapping } from "@/lib/tables/columns";
import type { Cell } from "@/lib/tables/grid";
import { FoundFigures } from "./found-figures";

/** A figure that holds now, as the page was made. */
export type StandingFigure = { slot: string; value: number; currency: string; version: number };

type Props = {
  country: string;
  standing: StandingFigure[];
  back: string;
  defaults: Defaults;
  nameOf: (field: FigureField) => string;
  rows: Cell[][];
  first: number;
  mapping: Mapping<FigureField>;
  left: ReadonlySet<number>;
  onLeave: (left: ReadonlySet<number>) => void;
  correct: (row: number, column: number, text: string) => void;
};

/** What is not right, cell by cell; what is, and what it replaces; and the button that saves all of it or none. */
export function FigureRows({ country, standing, back, defaults, ...table }: Props) {
  const t = useTranslations("profile.table");
  const tables = useTranslations("tables");
  const refusal = useRefusal();
  const locale = useLocale();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const { rows, mapping, left } = table;
  const { figures, problems } = useMemo(
    () => readFigures(rows, { mapping, left, locale, defaults }),
    [rows, mapping, left, locale, defaults],
  );
  const known = new Map(standing.map((one) => [one.slot, one]));
  const found = figures.map(({ figure }) => ({ ...figure, was: known.get(slotKey(figure)) ?? null }));
  const save = () => {
    if (problems.length > 0) return setProblem(tables("notYet", { count: problems.length }));
    if (found.length === 0) return setProblem(t("nothing"));
    if (found.length > MOST_FIGURES) return setProblem(refusal.field("too_many_figures") ?? null);
    startTransition(async () => {
      const result = await importStatisticsAction({
        country,
        figures: found.map(({ was, ...figure }) => ({ ...figure, version: was?.version ?? 0 })),
      }).catch(() => ({ ok: false as const, code: "offline" }));
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) router.push(back);
    });
  };
  return (
    <>
      <TableProblems {...table} problems={problems} />
      <section className="sec" aria-labelledby="found">
        <SectionHead id="found" title={t("found", { count: found.length })} />
        {found.length > 0 && <FoundFigures found={found} />}
      </section>
      {problem && <ErrorSummary title={problem} problems={[]} />}
      <div className="btns sendbar">
        <Button busy={pending} onClick={save}>
          {t("save", { count: found.length })}
        </Button>
      </div>
      <p className="quietly" role="status">
        {left.size > 0 && tables("leftRows", { count: left.size })}
      </p>
    </>
  );
}
