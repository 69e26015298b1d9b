import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "./actor";
import { requireFreshProof } from "./fresh-proof";
import { BY_ADDRESS, PERSONAL } from "./personal-data";
import type { Session } from "./session-queries";

const PAGE = 500;

/**
 * Everything the database says of the person who asks, as one JSON text in parts: rows by table and by the column that
 * names them. It is read page by page; that it was taken out is put on record first. Asks for fresh proof.
 */
export function takeOwnData(session: Pick<Session, "actor" | "provedAt">): AsyncGenerator<string> {
  requireFreshProof(session);
  return ownData(session.actor);
}

async function* ownData(actor: Actor): AsyncGenerator<string> {
  await db.transaction((tx) =>
    recordEvent(tx, actor, { kind: "person.data_downloaded", subjectId: actor.id }),
  );
  yield `{"takenAt":${JSON.stringify(new Date().toISOString())}`;
  for (const { table, column, tells } of PERSONAL) {
    yield `,\n${JSON.stringify(`${table}.${column}`)}:[`;
    yield* rowsOf(table, column, tells, actor.id);
    yield "]";
  }
  for (const { table, column, tells } of BY_ADDRESS) {
    yield `,\n${JSON.stringify(`${table}.${column}`)}:[`;
    yield* rowsOf(table, column, tells, actor.email);
    yield "]";
  }
  yield "\n}\n";
}

/** The rows of one place, page by page, in the order of what they tell. */
async function* rowsOf(table: string, column: string, tells: readonly string[], value: string) {
  const columns = sql.join(
    tells.map((one) => sql`t.${sql.identifier(one)}`),
    sql`, `,
  );
  for (let from = 0; ; from += PAGE) {
    const rows = await db.execute(
      sql`select ${columns} from ${sql.identifier(table)} t where lower(t.${sql.identifier(column)}::text) = ${value.toLowerCase()}
        order by ${columns} limit ${PAGE} offset ${from}`,
    );
    if (rows.length > 0) yield (from > 0 ? "," : "") + rows.map((row) => JSON.stringify(row)).join(",\n");
    if (rows.length < PAGE) return;
  }
}
