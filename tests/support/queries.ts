import type { db, publicDb } from "@/db/client";

/** How often `run` asks a connection; the count that shows a list needing one query per row. */
export async function queriesOf<Value>(
  connection: typeof db | typeof publicDb,
  run: () => Promise<Value>,
): Promise<{ value: Value; asked: number }> {
  let asked = 0;
  const { select, selectDistinct, selectDistinctOn, execute } = connection;
  const counting =
    <Args extends unknown[], Answer>(method: (...args: Args) => Answer) =>
    (...args: Args) => {
      asked += 1;
      return method.apply(connection, args);
    };
  Object.assign(connection, {
    ...{ select: counting(select), execute: counting(execute) },
    ...{ selectDistinct: counting(selectDistinct), selectDistinctOn: counting(selectDistinctOn) },
  });
  try {
    return { value: await run(), asked };
  } finally {
    Object.assign(connection, { select, selectDistinct, selectDistinctOn, execute });
  }
}
