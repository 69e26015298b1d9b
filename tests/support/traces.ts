import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Every column of the database, of tables and of queues, in which a word stands: what an erasure must leave empty. */
export async function tracesOf(word: string): Promise<string[]> {
  const columns = await db.execute<{ place: string; schema: string; table: string; column: string }>(sql`
    select table_schema as schema, table_name as table, column_name as column, table_schema || '.' || table_name || '.' || column_name as place
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema in ('public', 'pgboss') and t.table_type = 'BASE TABLE' and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
      and data_type not in ('uuid', 'integer', 'bigint', 'boolean', 'date', 'timestamp with time zone', 'double precision')`);
  const found: string[] = [];
  for (const { place, schema, table, column } of columns) {
    const [hit] = await db.execute(
      sql`select from ${sql.identifier(schema)}.${sql.identifier(table)} where strpos(lower(${sql.identifier(column)}::text), ${word.toLowerCase()}) > 0 limit 1`,
    );
    if (hit) found.push(place);
  }
  return found;
}

/** Whether anything lies in the storage under a key. */
export const isStored = (key: string): boolean =>
  existsSync(join(fileURLToPath(process.env.STORAGE_URL!), key));
