import { sql } from "drizzle-orm";
import { db, publicDb } from "@/db/client";
import { journalLength } from "@/db/migrate";

export const dynamic = "force-dynamic";

/** 200 when both connections answer and every migration is applied; 503 with the reason otherwise. */
export async function GET() {
  try {
    await publicDb.execute(sql`select 1`);
    const [row] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
    );
    if (row?.count !== journalLength()) return unwell("migrations are not complete");
    return Response.json(
      { status: "ok", migrations: row.count },
      { headers: { "cache-control": "no-store" } },
    );
  } catch {
    return unwell("the database does not answer");
  }
}

const unwell = (reason: string) =>
  Response.json({ status: "unwell", reason }, { status: 503, headers: { "cache-control": "no-store" } });
