import type { SQL } from "drizzle-orm";
import type { db, Tx } from "@/db/client";
import { notices } from "@/db/schema";

/** The kinds of some notices. One query. */
export async function kindsAmong(reader: typeof db | Tx, which: SQL | undefined) {
  const rows = await reader.selectDistinct({ kind: notices.kind }).from(notices).where(which);
  return rows.map(({ kind }) => kind);
}
