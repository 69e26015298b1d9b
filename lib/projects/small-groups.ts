import type { Breakdown } from "@/db/documents";

/** Under this many people, somebody might be recognised. */
const FEW = 10;

type Observed = { n: number | null; breakdown: string | Breakdown[] };

/** Groups so small that a person might be recognised, by name; null stands for all who were observed. */
export function smallGroups({ n, breakdown }: Observed): (string | null)[] {
  const small = (count: number | null) => count !== null && count > 0 && count < FEW;
  const rows = typeof breakdown === "string" ? [] : breakdown;
  return [...(small(n) ? [null] : []), ...rows.filter((row) => small(row.n)).map((row) => row.group)];
}
