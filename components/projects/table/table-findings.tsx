"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";
import type { Method } from "@/db/enums";
import type { findingRow } from "@/lib/projects/schema";
import { draftSnapshot } from "../draft-snapshot";
import { FindingView } from "../finding-view";

/** As many as one looks at before saving; all of them are saved. */
const SHOWN = 12;

/** The findings of a table as readers will see them. */
export function TableFindings({
  findings,
  method,
}: {
  findings: z.infer<typeof findingRow>[];
  method: Method | null;
}) {
  const t = useTranslations("tables");
  return (
    <>
      <ul className="claims">
        {findings.slice(0, SHOWN).map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <li key={at}>
            <FindingView finding={draftSnapshot(finding, method)} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p className="quietly">{t("moreFound", { count: findings.length - SHOWN })}</p>
      )}
    </>
  );
}
