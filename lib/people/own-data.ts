import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, stories } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "./actor";
import { conflictSql } from "./conflict-sql";
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
  for (const { table, column, tells, unlessConflict } of PERSONAL) {
    yield `,\n${JSON.stringify(`${table}.${column}`)}:[`;
    yield* rowsOf(table, column, tells, actor.id, unlessConflict && noConflict(actor));
    yield "]";
  }
  for (const { table, column, tells } of BY_ADDRESS) {
    yield `,\n${JSON.stringify(`${table}.${column}`)}:[`;
    yield* rowsOf(table, column, tells, actor.email);
    yield "]";
  }
  yield "\n}\n";
}

/** A row is of a revision whose story they have no conflict of interest with. */
const noConflict = (actor: Actor): SQL => sql`exists (
  select from revisions r join ${stories} on ${stories.id} = r.story_id
    join ${organisations} on ${organisations.id} = ${stories.organisationId}
  where r.id = t.revision_id and not ${conflictSql(actor)})`;

/** The rows of one place that `which` lets through, page by page, in the order of what they tell. */
async function* rowsOf(
  table: string,
  column: string,
  tells: readonly string[],
  value: string,
  which: SQL = sql`true`,
) {
  const columns = sql.join(
    tells.map((one) => sql`t.${sql.identifier(one)}`),
    sql`, `,
  );
  for (let from = 0; ; from += PAGE) {
    const rows = await db.execute(
      sql`select ${columns} from ${sql.identifier(table)} t where lower(t.${sql.identifier(column)}::text) = ${value.toLowerCase()}
        and ${which} order by ${columns} limit ${PAGE} offset ${from}`,
    );
    if (rows.length > 0) yield (from > 0 ? "," : "") + rows.map((row) => JSON.stringify(row)).join(",\n");
    if (rows.length < PAGE) return;
  }
}
