"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import { Cell, RowHead, Table } from "@/components/ui/table";
import type { figureRow } from "@/lib/countries/figure-schema";
import { slotKey } from "@/lib/countries/figures";
import { useStatistics } from "../use-statistics";

type Found = z.infer<typeof figureRow> & { was: { value: number; currency: string } | null };

/** As many as one looks at before saving; all of them are saved. */
const SHOWN = 40;

/** The figures of a table, each with what it takes the place of. */
export function FoundFigures({ found }: { found: Found[] }) {
  const t = useTranslations("profile.table");
  const tables = useTranslations("tables");
  const enums = useTranslations("enums");
  const { exact } = useStatistics();
  const effect = ({ was, ...figure }: Found) => {
    if (!was) return t("new");
    return exact(was) === exact(figure) ? t("stands") : t("replaces", { value: exact(was) });
  };
  return (
    <>
      <Table
        labelledBy="found"
        columns={[
          { label: t("fields.metric") },
          { label: t("fields.year") },
          { label: t("fields.value"), numeric: true },
          { label: t("effect") },
        ]}
      >
        {found.slice(0, SHOWN).map((one) => (
          <tr key={slotKey(one)}>
            <RowHead sub={enums(`libraryType.${one.libraryType}`)}>{enums(`metric.${one.metric}`)}</RowHead>
            <Cell label={t("fields.year")}>{one.year}</Cell>
            <Cell label={t("fields.value")} numeric>
              <bdi>{exact(one)}</bdi>
            </Cell>
            <Cell label={t("effect")}>{effect(one)}</Cell>
          </tr>
        ))}
      </Table>
      {found.length > SHOWN && (
        <p className="quietly">{tables("moreFound", { count: found.length - SHOWN })}</p>
      )}
    </>
  );
}
